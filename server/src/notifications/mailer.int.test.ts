import { DatabaseSync } from "@photostructure/sqlite";
import { MemberId, RequestId, WorkspaceId } from "@tandem/shared";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memoryStore } from "../store/memory/memory-store.ts";
import { sqlOf } from "../store/sql.ts";
import { createInbox } from "./inbox.ts";
import { Mailer } from "./mailer.ts";
import { createOutbox } from "./outbox.ts";
import { createSmtp, MailFault, type SmtpSettings } from "./smtp.ts";
import { prepareTables } from "./tables.ts";
import { startSink, type Sink } from "./testing/smtp-sink.ts";

const id = (n: number) => `0198c0de-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
const W = WorkspaceId.parse(id(1));
const MIA = MemberId.parse(id(2));
const TOM = MemberId.parse(id(3));
const request = (n: number) => RequestId.parse(id(100 + n));
const MINUTE = 60_000;

describe("the mailer", () => {
  const endings: (() => unknown)[] = [];
  let sink: Sink;
  let now = 1_800_000_000_000;
  beforeEach(async () => {
    sink = await startSink();
  });
  afterEach(async () => {
    for (const end of endings.splice(0)) await end();
    await sink.end();
  });

  const settings = (changes: Partial<SmtpSettings> = {}): SmtpSettings => ({
    host: "127.0.0.1",
    port: sink.port,
    secure: false,
    requireTLS: false,
    allowSelfSigned: false,
    auth: null,
    from: { name: "Tandem", address: "tandem@example.com" },
    ...changes,
  });

  /** An outbox of its own, and processes that send from it. */
  function place() {
    const db = new DatabaseSync(":memory:");
    prepareTables(db);
    const sql = sqlOf({ db, asFault: (cause) => cause });
    const inbox = createInbox(sql);
    const outbox = createOutbox(sql);
    const store = memoryStore();
    let seq = 0;
    return {
      outbox,
      inbox,
      /** Something to mail about request `n`. */
      tell: (n: number, { member = MIA, together = false, at = now } = {}) =>
        sql.together(() =>
          inbox.add(W, {
            member,
            kind: "asked",
            about: { what: "request", id: request(n) },
            seq: ++seq,
            actor: null,
            at: now,
            readAt: null,
            mail: { at, together },
          }),
        ),
      /** A process; mails say how much they tell. */
      start(changes: Partial<SmtpSettings> = {}) {
        const smtp = createSmtp(settings(changes));
        endings.push(() => smtp.close());
        const said: string[] = [];
        const mailer = new Mailer({
          outbox,
          smtp,
          store,
          clock: () => now,
          log: { warn: (_data, text) => void said.push(text), error: () => undefined },
          compose: async (mail) => ({
            verdict: "send",
            message: {
              to: { name: "", address: mail.member === MIA ? "mia@example.com" : "tom@example.com" },
              subject: `${outbox.lines(mail.id).length} ${mail.about === null ? "together" : "about one"}`,
              text: "Text",
              html: "<p>Text</p>",
              messageId: `<${mail.id}@example.com>`,
              thread: null,
              headers: {},
            },
          }),
        });
        return { mailer, said };
      },
    };
  }

  const subjects = () => sink.mails.map((mail) => `${mail.to} ${mail.header("subject")}`).sort();

  it("sends what is due, one mail a person and request, or one for all that come together", async () => {
    const { tell, start, outbox } = place();
    tell(1);
    tell(1);
    tell(2);
    tell(1, { member: TOM, together: true });
    tell(2, { member: TOM, together: true });
    tell(3, { at: now + MINUTE });
    const { mailer } = start();
    await mailer.tick();
    expect(subjects()).toEqual([
      "mia@example.com 1 about one",
      "mia@example.com 2 about one",
      "tom@example.com 2 together",
    ]);
    now += MINUTE;
    await mailer.tick();
    await mailer.tick();
    expect(sink.mails).toHaveLength(4);
    expect(outbox.waiting()).toBe(0);
  });

  it("does not mail what was read while it waited", async () => {
    const { tell, start, inbox } = place();
    tell(1, { at: now + MINUTE });
    tell(2, { at: now + MINUTE });
    inbox.mark(W, MIA, { about: { what: "request", id: request(1) } }, now);
    now += MINUTE;
    await start().mailer.tick();
    expect(sink.mails).toHaveLength(1);
  });

  it("after a crash between the server's yes and its note of it, sends the same mail once more under the same Message-ID", async () => {
    const { tell, start, outbox } = place();
    tell(1);
    const { mailer: killed } = start();
    const { sent } = outbox;
    outbox.sent = () => {
      throw new Error("killed");
    };
    await expect(killed.tick()).rejects.toThrow("killed");
    outbox.sent = sent;
    // What came meanwhile does not slip into the mail that was sent already.
    tell(1);
    now += 2 * MINUTE;
    await start().mailer.tick();
    const [first, again, next] = sink.mails.map((mail) => mail.header("message-id"));
    expect(again).toBe(first);
    expect(next).not.toBe(first);
    expect(sink.mails.map((mail) => mail.header("subject"))).toEqual(
      Array.from({ length: 3 }, () => "1 about one"),
    );
  });

  it("after a crash before anything was sent, sends it", async () => {
    const { tell, start, outbox } = place();
    tell(1);
    outbox.gather(now);
    await start().mailer.tick();
    expect(sink.mails).toHaveLength(1);
  });

  it("leaves the work to one process", async () => {
    const { tell, start } = place();
    const [one, other] = [start().mailer, start().mailer];
    await one.tick();
    tell(1);
    await other.tick();
    expect(sink.mails).toHaveLength(0);
    one.stop();
    await one.letGo();
    await other.tick();
    expect(sink.mails).toHaveLength(1);
  });

  it("waits longer and longer while the server is away, says so in one sentence, and loses nothing", async () => {
    const { tell, start } = place();
    tell(1);
    const { port } = sink;
    await sink.end();
    const { mailer, said } = start({ port });
    await mailer.tick();
    await mailer.tick();
    expect(said).toEqual(["127.0.0.1 cannot be reached."]);
    now += 15_000;
    await mailer.tick();
    now += 15_000;
    await mailer.tick();
    expect(said).toHaveLength(2);
    sink = await startSink({}, port);
    now += 15_000;
    await mailer.tick();
    expect(sink.mails).toHaveLength(1);
    expect(mailer.fault).toBeNull();
  });

  it("tries one address again that is refused for now, gives up on one that is not there, and sends the rest", async () => {
    const { port } = sink;
    await sink.end();
    let code = 450;
    const refuse = (address: string) => (address === "mia@example.com" ? code : undefined);
    sink = await startSink({ refuse }, port);
    const { tell, start, outbox } = place();
    tell(1);
    tell(1, { member: TOM });
    const { mailer } = start();
    await mailer.tick();
    expect(subjects()).toEqual(["tom@example.com 1 about one"]);
    expect(outbox.waiting()).toBe(1);
    code = 550;
    now += MINUTE;
    await mailer.tick();
    expect([outbox.waiting(), outbox.refusedSince(0)]).toEqual([0, 1]);
  });

  describe("in one clear sentence, without a password, says", () => {
    const secret = "s3cret-word";
    const message = {
      to: { name: "Mia", address: "mia@example.com" },
      subject: "S",
      text: "T",
      html: "<p>T</p>",
      messageId: "<1@example.com>",
      thread: null,
      headers: {},
    };

    async function fault(changes: Partial<SmtpSettings>): Promise<MailFault> {
      const smtp = createSmtp(settings(changes));
      endings.push(() => smtp.close());
      const cause: unknown = await smtp.send(message).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (!(cause instanceof MailFault)) throw new Error("It was sent.", { cause });
      expect(JSON.stringify([cause.message, cause.stack])).not.toContain(secret);
      return cause;
    }

    it("that the password is wrong", async () => {
      await sink.end();
      sink = await startSink({ password: "right" });
      const { kind, message: sentence } = await fault({ auth: { user: "tandem", pass: secret } });
      expect(kind).toBe("away");
      expect(sentence).toBe("127.0.0.1 does not accept the user name or password in SMTP_URL.");
    });

    it("that no encryption is offered, before the password goes out", async () => {
      const { message: sentence } = await fault({ requireTLS: true, auth: { user: "tandem", pass: secret } });
      expect(sentence).toContain("No encrypted connection to 127.0.0.1 could be made.");
    });

    it("that the certificate is not trusted; and sends where that is allowed", async () => {
      await sink.end();
      sink = await startSink({ tls: true });
      expect((await fault({ requireTLS: true })).message).toContain("No encrypted connection");
      const smtp = createSmtp(settings({ requireTLS: true, allowSelfSigned: true }));
      endings.push(() => smtp.close());
      await smtp.send(message);
      expect(sink.mails).toHaveLength(1);
    });
  });
});
