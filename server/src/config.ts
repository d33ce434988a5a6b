import path from "node:path";
import { z } from "zod";
import { isLoopback } from "./api/loopback.ts";
import type { SmtpSettings } from "./notifications/smtp.ts";
import { readMailFrom, readSmtpUrl } from "./smtp-settings.ts";
import { StartFault } from "./start-fault.ts";

const Flag = z
  .enum(["", "0", "1"])
  .default("")
  .transform((text) => text === "1");

const wholeNumber = (max: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.int().max(max));

/** Every variable that Tandem reads: its form, and the sentence for one that has not got it. */
const Environment = z.object({
  PORT: wholeNumber(65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/)
    .default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("./data"),
  DEMO: Flag,
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine((text) => URL.canParse(text) && new URL(text).pathname === "/" && new URL(text).search === "")
    .optional(),
  TRUST_PROXY: wholeNumber(10).default(0),
  FILES_QUOTA_MB: wholeNumber(99_999).default(5_000),
  SMTP_URL: z
    .string()
    .refine((text) => readSmtpUrl(text) !== undefined)
    .optional(),
  MAIL_FROM: z
    .string()
    .refine((text) => readMailFrom(text) !== undefined)
    .optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("warn"),
});

const WANTED = {
  PORT: "a whole number from 0 to 65535",
  HOST: "an address or a name to listen on, such as 127.0.0.1 or 0.0.0.0",
  DATA_DIR: "the path of a folder",
  DEMO: "1 or 0",
  PUBLIC_URL: "an address without a path, such as https://tandem.example.com",
  FILES_QUOTA_MB: "how many megabytes of files a workspace may hold, 0 to 99999",
  TRUST_PROXY: "the number of proxies in front of Tandem, 0 to 10",
  SMTP_URL: "the address of a mail server, such as smtps://user:password@smtp.example.com",
  MAIL_FROM: "the address that mail comes from, such as tandem@example.com or Tandem <tandem@example.com>",
  LOG_LEVEL: "fatal, error, warn, info, debug or silent",
} as const satisfies Record<keyof z.infer<typeof Environment>, string>;

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Visitors may sign in to the demo. */
  readonly demoAllowed: boolean;
  /** Where people reach Tandem, if that is not where it listens. */
  readonly publicUrl: URL | null;
  /** How many proxies in front of Tandem tell the caller's address truly. */
  readonly trustProxy: number;
  /** Bytes that the files of one workspace may take. */
  readonly filesQuota: number;
  /** The mail server; null: no mail is sent. */
  readonly smtp: SmtpSettings | null;
  readonly logLevel: z.infer<typeof Environment>["LOG_LEVEL"];
}

/** Reads the environment; throws a StartFault that names the first variable that will not do. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ""),
  );
  const read = Environment.safeParse(given);
  if (!read.success) {
    const name = Environment.keyof().parse(read.error.issues[0]?.path[0]);
    // One of them holds a password, which must not reach a log.
    const is = name === "SMTP_URL" ? "does not do:" : `is "${String(given[name])}", but`;
    throw new StartFault(`${name} ${is} ${name === "SMTP_URL" ? "it must be" : "must be"} ${WANTED[name]}.`);
  }
  const {
    PORT,
    HOST,
    DATA_DIR,
    DEMO,
    PUBLIC_URL,
    TRUST_PROXY,
    FILES_QUOTA_MB,
    SMTP_URL,
    MAIL_FROM,
    LOG_LEVEL,
  } = read.data;
  const smtp = SMTP_URL === undefined ? undefined : readSmtpUrl(SMTP_URL);
  const from = MAIL_FROM === undefined ? undefined : readMailFrom(MAIL_FROM);
  if (smtp !== undefined && from === undefined)
    throw new StartFault(`MAIL_FROM is missing. With SMTP_URL it must be ${WANTED.MAIL_FROM}.`);
  const publicUrl = PUBLIC_URL === undefined ? null : new URL(PUBLIC_URL);
  // Behind a proxy, listening on loopback says nothing about who can come in.
  const onlyHere = isLoopback(HOST) && (publicUrl === null || isLoopback(publicUrl.hostname));
  return {
    port: PORT,
    host: HOST,
    dataDir: path.resolve(DATA_DIR),
    demoAllowed: DEMO || onlyHere,
    publicUrl,
    trustProxy: TRUST_PROXY,
    filesQuota: FILES_QUOTA_MB * 1024 * 1024,
    smtp: smtp === undefined || from === undefined ? null : { ...smtp, from },
    logLevel: LOG_LEVEL,
  };
}
