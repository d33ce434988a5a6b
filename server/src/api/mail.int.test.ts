import { RequestId, zoneClock } from "@tandem/shared";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startMailingServer } from "../testing/mailing-server.ts";
import { movableClock } from "../testing/test-server.ts";
import { someId } from "../testing/visitor.ts";

const ZONE = zoneClock("Europe/Brussels");
const clock = movableClock();
let mailing: Awaited<ReturnType<typeof startMailingServer>>;
let sink: typeof mailing.sink;
let ada: typeof mailing.ada;
let mia: typeof mailing.mia;
let send: typeof mailing.send;
beforeAll(async () => {
  mailing = await startMailingServer(clock.now);
  ({ sink, ada, mia, send } = mailing);
});
afterAll(() => mailing.end());

type Preferences = Awaited<ReturnType<typeof mia.api.notifications.preferences.query>>["preferences"];

async function prefer(change: Partial<Preferences>): Promise<void> {
  const { workspace } = ada;
  const { preferences } = await mia.api.notifications.preferences.query({ workspace });
  await mia.api.notifications.savePreferences.mutate({
    workspace,
    preferences: { ...preferences, ...change },
  });
}

/** Mia files something, and Ada asks about it; resolves to the request once Mia is told. */
async function asked(title: string, question: string): Promise<RequestId> {
  const { state } = await mia.api.workspace.snapshot.query({ workspace: ada.workspace });
  const service = Object.values(state.services).find(({ key }) => key === "campaign_tweak")?.id;
  const request = RequestId.parse(someId());
  const fields = { where: "https://example.com/hero" };
  await send(mia, "request.file", { request, service, title, outcome: "More people click.", fields });
  await send(ada, "request.ask", { request, question });
  const lines = async () =>
    (await mia.api.notifications.list.query({ workspace: ada.workspace })).notifications;
  await expect.poll(async () => (await lines()).map(({ excerpt }) => excerpt)).toContain(question);
  return request;
}

/** Sets the clock forward to the next time that the wall in Brussels shows this. */
function goTo(minutes: number): void {
  const now = clock.now();
  const today = ZONE.epochDayAt(now);
  const at = [today, today + 1].map((day) => ZONE.instantOf(day, minutes)).find((time) => time > now);
  clock.forward((at ?? now) - now);
}

/** Something else is told, so that the mailer looks now and not in a few seconds. */
const nudge = () => asked("Nudge", "Nudge?").then(() => undefined);

const mails = () => sink.mails.filter(({ to }) => to === "mia@example.com");
const until = (count: number) => expect.poll(() => mails().length, { timeout: 8000 }).toBe(count);

beforeEach(() => {
  sink.mails.length = 0;
});

test("a mail says what was said, escaped, where, and how to get no more; a thread holds all about one request", async () => {
  const request = await asked('Swap <script>alert("hero")</script>', "Is it <b>red</b> & blue?");
  await until(1);
  await send(mia, "request.answer", { request, answer: "Red." });
  await send(ada, "request.ask", { request, question: "Sure?" });
  await until(2);
  const [first, second] = mails();
  if (first === undefined || second === undefined) throw new Error("There are no mails.");
  expect(first.header("from")).toBe("Tandem <tandem@mail.example>");
  expect(first.header("subject")).toMatch(/^\[CAM-\d+\] Swap <script>/);
  expect(first.raw).toContain("> Is it <b>red</b> & blue?");
  expect(first.raw).toContain("Is it &lt;b&gt;red&lt;/b&gt; &amp; blue?</blockquote>");
  expect(first.raw.slice(first.raw.indexOf("text/html"))).not.toContain("<script>");
  expect(first.raw).toContain("http://localhost:4799/w/acme-sohne/requests/CAM-");
  expect(first.header("message-id")).not.toBe(second.header("message-id"));
  for (const name of ["in-reply-to", "references"])
    expect([first.header(name), second.header(name)]).toEqual([
      `<request-${request}@mail.example>`,
      `<request-${request}@mail.example>`,
    ]);
  expect(first.header("auto-submitted")).toBe("auto-generated");
  // Nobody is mailed what they did.
  expect(sink.mails.filter(({ to }) => to === "ada@example.com")).toEqual([]);
});

test("in quiet hours mail waits until they end, and what was read meanwhile is not mailed", async () => {
  await prefer({ quiet: { from: 19 * 60, to: 8 * 60 } });
  goTo(22 * 60);
  const read = await asked("Read at night", "Read?");
  await asked("Left until the morning", "Unread?");
  await expect
    .poll(() => mia.api.notifications.unread.query({ workspace: ada.workspace }))
    .toBeGreaterThan(1);
  await mia.api.notifications.markRead.mutate({
    workspace: ada.workspace,
    which: { about: { what: "request", id: read } },
  });
  expect(mails()).toEqual([]);
  goTo(8 * 60 + 1);
  await nudge();
  await until(2);
  const subjects = mails().map((mail) => mail.header("subject")?.replace(/^\[CAM-\d+\] /, ""));
  expect(new Set(subjects)).toEqual(new Set(["Left until the morning", "Nudge"]));
  await prefer({ quiet: null });
});

test("a digest tells all since the last one in one mail, at eight", async () => {
  await prefer({ mail: "daily" });
  goTo(15 * 60);
  await asked("First", "One?");
  await asked("Second", "Two?");
  expect(mails()).toEqual([]);
  goTo(8 * 60 + 1);
  await until(1);
  const [digest] = mails();
  expect(digest?.header("subject")).toBe("Acme & Söhne: 2 things are new");
  expect(digest?.raw).toContain("> One?");
  expect(digest?.raw).toContain("> Two?");
  expect(digest?.header("references")).toBeUndefined();
  await prefer({ mail: "at_once" });
});

test("the link in a mail ends all mail, signed out, by a post only, and nobody else's", async () => {
  await asked("No more", "Really?");
  await until(1);
  const [mail] = mails();
  expect(mail?.header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  const link = /<http:\/\/localhost:4799(\/mail\/unsubscribe\?token=[^>]+)>/.exec(
    mail?.header("list-unsubscribe") ?? "",
  )?.[1];
  const wishes = async () =>
    (await mia.api.notifications.preferences.query({ workspace: ada.workspace })).preferences.mail;

  const looked = await fetch(`${mailing.url}${link}`);
  expect(looked.status).toBe(200);
  expect(await looked.text()).toContain("Send me no more mail");
  expect(await wishes()).toBe("at_once");

  const forged = await fetch(`${mailing.url}${link?.replace(/.$/, "A").replace(/\.[^.]*$/, ".AAAA")}`, {
    method: "POST",
  });
  expect(forged.status).toBe(404);
  const post = await fetch(`${mailing.url}${link}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  });
  expect([post.status, await wishes()]).toEqual([200, "never"]);
  const adas = await ada.api.notifications.preferences.query({ workspace: ada.workspace });
  expect(adas.preferences.mail).toBe("at_once");
  await prefer({ mail: "at_once" });
});

test("an admin sees that mail goes, and sends a test; nobody else does", async () => {
  const { workspace } = ada;
  expect(await ada.api.notifications.mailState.query({ workspace })).toMatchObject({
    server: "127.0.0.1",
    from: "tandem@mail.example",
    fault: null,
    refused: 0,
  });
  expect(await ada.api.notifications.sendTestMail.mutate({ workspace })).toBe("Sent to ada@example.com.");
  expect(sink.mails.map(({ to }) => to)).toContain("ada@example.com");
  await expect(mia.api.notifications.mailState.query({ workspace })).rejects.toThrow(/not here/);
});
