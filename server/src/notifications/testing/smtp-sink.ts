import { once } from "node:events";
import { SMTPServer } from "smtp-server";

interface SinkOptions {
  /** What signing in takes; nothing: nobody needs to. */
  readonly password?: string;
  /** Offers STARTTLS, with a certificate that nobody trusts. */
  readonly tls?: boolean;
  /** Which code a recipient is refused with, such as 550; nothing: taken. */
  readonly refuse?: (address: string) => number | undefined;
}

/** A mail as it came over the wire, unfolded; the text of its body is as far readable as it is ASCII. */
export interface SunkMail {
  readonly to: string;
  readonly raw: string;
  readonly header: (name: string) => string | undefined;
}

const refusal = (responseCode: number): Error => Object.assign(new Error("No."), { responseCode });

/** A header's words, unpacked where they hold more than ASCII (RFC 2047, Q). */
const unpacked = (header: string): string =>
  header.replace(/\?=\s+=\?UTF-8\?Q\?/g, "").replace(/=\?UTF-8\?Q\?(.*?)\?=/g, (_, words: string) =>
    decodeURIComponent(
      words
        .replaceAll("_", " ")
        .replaceAll("%", "%25")
        .replace(/=([0-9A-F]{2})/g, "%$1"),
    ),
  );

function readMail(to: string, text: string): SunkMail {
  const [head = ""] = text.split("\r\n\r\n", 1);
  const headers = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  return {
    to,
    raw: text.replace(/=\r\n/g, "").replace(/=3D/g, "="),
    header: (name) => {
      const found = headers.find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
      return found === undefined ? undefined : unpacked(found.slice(name.length + 1).trim());
    },
  };
}

/** A real mail server on loopback that keeps what it takes. */
export async function startSink(options: SinkOptions = {}, port = 0) {
  const mails: SunkMail[] = [];
  const server = new SMTPServer({
    authOptional: options.password === undefined,
    disabledCommands: options.tls === true ? [] : ["STARTTLS"],
    allowInsecureAuth: true,
    closeTimeout: 50,
    onAuth: ({ username, password }, _session, done) =>
      password === options.password ? done(null, { user: username }) : done(refusal(535)),
    onRcptTo({ address }, _session, done) {
      const code = options.refuse?.(address);
      done(code === undefined ? null : refusal(code));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const [to] = session.envelope.rcptTo;
        mails.push(readMail(to?.address ?? "", Buffer.concat(chunks).toString("utf8")));
        done();
      });
    },
  });
  // A connection that breaks is the sender's to mend.
  server.on("error", () => undefined);
  const listening = once(server.server, "listening");
  server.listen(port, "127.0.0.1");
  await listening;
  const address = server.server.address();
  return {
    mails,
    port: typeof address === "object" && address !== null ? address.port : port,
    end: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export type Sink = Awaited<ReturnType<typeof startSink>>;
