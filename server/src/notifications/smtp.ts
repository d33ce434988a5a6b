import { createTransport } from "nodemailer";

/** Where mail goes out, as SMTP_URL and MAIL_FROM say. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, as smtps does. */
  readonly secure: boolean;
  /** Send nothing unless the connection could be encrypted. */
  readonly requireTLS: boolean;
  readonly allowSelfSigned: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | null;
  readonly from: { readonly name: string; readonly address: string };
}

export interface Message {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** Of the thread that it belongs to. */
  readonly thread: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * `away`: the server takes no mail now, whatever the mail. `later`: it does not take this one now. `never`: it does not
 * take this one. The sentence names no password, and neither does the log.
 */
export class MailFault extends Error {
  readonly kind: "away" | "later" | "never";

  constructor(kind: MailFault["kind"], sentence: string) {
    super(sentence);
    this.name = "MailFault";
    this.kind = kind;
  }
}

export interface Smtp {
  /** Resolves once the server has taken it; rejects with a MailFault. */
  send(message: Message): Promise<void>;
  close(): void;
}

const textOf = (cause: object, key: string): string => {
  const value: unknown = key in cause ? Reflect.get(cause, key) : undefined;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};

/** What nodemailer says, as a sentence. */
function faultOf(cause: unknown, { host, from }: SmtpSettings): MailFault {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const code = textOf(error, "code");
  const command = textOf(error, "command");
  const isForGood = textOf(error, "responseCode").startsWith("5");
  if (code === "EAUTH" || code === "ENOAUTH")
    return new MailFault("away", `${host} does not accept the user name or password in SMTP_URL.`);
  if (code === "ETLS" || /certificate|self.signed|SSL|TLS/i.test(error.message))
    return new MailFault(
      "away",
      `No encrypted connection to ${host} could be made. It must offer STARTTLS, with a certificate that is trusted.`,
    );
  if (code === "EENVELOPE" && command.startsWith("MAIL"))
    return new MailFault("away", `${host} takes no mail from ${from.address}, which is what MAIL_FROM says.`);
  if (code === "EENVELOPE" || code === "EMESSAGE")
    return isForGood
      ? new MailFault("never", `${host} does not take mail for this address.`)
      : new MailFault("later", `${host} does not take mail for this address at the moment.`);
  return new MailFault("away", `${host} cannot be reached.`);
}

/** The way to the mail server. Nothing is connected before there is something to send. */
export function createSmtp(settings: SmtpSettings): Smtp {
  const { host, port, secure, requireTLS, allowSelfSigned, auth, from } = settings;
  const transport = createTransport({
    pool: true,
    maxConnections: 1,
    host,
    port,
    secure,
    requireTLS,
    tls: { rejectUnauthorized: !allowSelfSigned },
    ...(auth === null ? {} : { auth }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ thread, ...message }) {
      try {
        await transport.sendMail({
          from,
          ...message,
          ...(thread === null ? {} : { inReplyTo: thread, references: thread }),
        });
      } catch (cause) {
        throw faultOf(cause, settings);
      }
    },
    close: () => transport.close(),
  };
}
