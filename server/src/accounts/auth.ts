import { betterAuth } from "better-auth";
import { Kysely, SqliteDialect } from "kysely";
import { PASSWORD_MAX, PASSWORD_MIN } from "./port.ts";
import { newId } from "./secrets.ts";
import type { Database } from "../store/sql.ts";

const DAY = 86_400;

export interface AuthOptions {
  readonly database: Database;
  readonly secret: string;
  /** Where people reach Tandem; https makes the cookie a secure one. */
  readonly publicUrl: string;
  readonly log: (message: string) => void;
}

/** The shared handle as Kysely's dialect wants it. Closing it is its owner's business. */
const dialectOver = ({ db, asFault }: Database) =>
  new SqliteDialect({
    database: {
      close: () => undefined,
      prepare(text) {
        const attempt = <Result>(work: () => Result): Result => {
          try {
            return work();
          } catch (cause) {
            throw asFault(cause);
          }
        };
        const statement = attempt(() => db.prepare(text));
        return {
          reader: statement.columns().length > 0,
          all: (values) => attempt(() => statement.all(...bindable(values))),
          run: (values) => attempt(() => statement.run(...bindable(values))),
          iterate: (values) => statement.iterate(...bindable(values)),
        };
      },
    },
  });

type Bindable = string | number | bigint | null;

const bindable = (values: readonly unknown[]): Bindable[] =>
  values.map((value) => {
    if (value === null || value === undefined) return null;
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") return value;
    throw new TypeError(`SQLite takes no ${typeof value}`);
  });

/**
 * Passwords and sessions. Only called from here: its own HTTP routes are not mounted, because people join by invitation
 * and every call goes through one API. `transaction: false`, since a transaction across awaits would take in what the
 * log writes meanwhile through the same handle.
 */
export const createAuth = ({ database, secret, publicUrl, log }: AuthOptions) =>
  betterAuth({
    appName: "Tandem",
    baseURL: publicUrl,
    secret,
    telemetry: { enabled: false },
    logger: { level: "error", log: (_level, message) => log(message) },
    database: { db: new Kysely({ dialect: dialectOver(database) }), type: "sqlite", transaction: false },
    user: { modelName: "account" },
    session: { modelName: "account_session", expiresIn: 30 * DAY, updateAge: DAY },
    account: { modelName: "account_credential" },
    verification: { modelName: "account_verification" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    // Its own limits count addresses over its own routes; ours are in the API.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "tandem",
      useSecureCookies: publicUrl.startsWith("https:"),
      database: { generateId: () => newId(Date.now()) },
    },
  });

export type Auth = ReturnType<typeof createAuth>;
