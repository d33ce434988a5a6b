import { z } from "zod";
import type { Auth } from "./auth.ts";
import { AccountFault, type Ended, type Session } from "./port.ts";
import { sign, unsign } from "./secrets.ts";
import type { Sql } from "../store/sql.ts";

const SessionRow = z.object({
  session: z.string(),
  expiresAt: z.iso.datetime({ offset: true }),
  id: z.string(),
  name: z.string(),
  email: z.string(),
});

const Token = z.object({ token: z.string() });
const Password = z.object({ password: z.string().nullable() });

/** The value of the named cookie in a Cookie header. */
function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(";") ?? []) {
    const equals = part.indexOf("=");
    if (part.slice(0, equals).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(equals + 1).trim());
    } catch {
      return undefined;
    }
  }
  return undefined;
}

interface Options {
  readonly auth: Auth;
  readonly sql: Sql;
  readonly secret: string;
  readonly clock: () => number;
}

/** Sessions: opened with a cookie, found by it, ended at once everywhere. Cookies are returned as Set-Cookie values. */
export async function createSessions({ auth, sql, secret, clock }: Options) {
  const context = await auth.$context;
  const cookie = context.authCookies.sessionToken;
  const listeners = new Set<(ended: Ended) => void>();
  const tell = (ended: Ended) => listeners.forEach((listener) => listener(ended));

  const setCookie = (value: string, maxAge: number) =>
    [
      `${cookie.name}=${encodeURIComponent(value)}`,
      `Max-Age=${maxAge}`,
      "Path=/",
      "HttpOnly",
      "SameSite=Lax",
      ...(cookie.attributes.secure === true ? ["Secure"] : []),
    ].join("; ");

  const headersOf = (cookieHeader: string | undefined, agent = "") =>
    new Headers({ "user-agent": agent, ...(cookieHeader === undefined ? {} : { cookie: cookieHeader }) });

  /**
   * The session of a Cookie header. better-auth's own look-up takes 2.3 ms; this one checks the same signature and
   * reads the same row in some microseconds, so that nothing needs to be cached and an end takes effect at once.
   */
  function find(cookieHeader: string | undefined): Session | undefined {
    const signed = cookieOf(cookieHeader, cookie.name);
    const token = signed === undefined ? undefined : unsign(signed, secret);
    if (token === undefined) return undefined;
    const row = sql.one(
      SessionRow,
      `SELECT s.id AS session, s.expiresAt, a.id, a.name, a.email
         FROM account_session s JOIN account a ON a.id = s.userId WHERE s.token = ?`,
      token,
    );
    if (row === undefined) return undefined;
    const expiresAt = Date.parse(row.expiresAt);
    if (expiresAt <= clock()) return undefined;
    return { id: row.session, account: { id: row.id, name: row.name, email: row.email }, expiresAt };
  }

  return {
    find,

    onEnded(listener: (ended: Ended) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** A new session of an account whose right to it was shown otherwise: by an invitation, a reset link, the demo. */
    async open(account: string, agent: string): Promise<string> {
      const session = await context.internalAdapter.createSession(account, false, { userAgent: agent });
      return setCookie(sign(session.token, secret), context.sessionConfig.expiresIn);
    },

    /** Answers an unknown address and a wrong password alike, in words and in time. */
    async signIn(email: string, password: string, agent: string): Promise<string[]> {
      try {
        const { headers } = await auth.api.signInEmail({
          body: { email, password },
          headers: headersOf(undefined, agent),
          returnHeaders: true,
        });
        return headers.getSetCookie();
      } catch (cause) {
        if (cause instanceof Error && "statusCode" in cause && Number(cause.statusCode) < 500)
          throw new AccountFault("wrong_credentials");
        throw cause;
      }
    },

    /**
     * Moves the end of a session in use onwards, once a day. Gives the cookies to set, mostly none: better-auth would take
     * milliseconds to find out that nothing is due, by this same sum.
     */
    async refresh({ expiresAt }: Session, cookieHeader: string | undefined): Promise<string[]> {
      const { expiresIn, updateAge } = context.sessionConfig;
      if (expiresAt - (expiresIn - updateAge) * 1000 > clock()) return [];
      const { headers } = await auth.api.getSession({
        headers: headersOf(cookieHeader),
        returnHeaders: true,
      });
      return headers.getSetCookie();
    },

    /** Ends one session; gives the cookie that clears it. */
    async end(session: Session): Promise<string> {
      const row = sql.one(Token, "SELECT token FROM account_session WHERE id = ?", session.id);
      if (row !== undefined) await context.internalAdapter.deleteSession(row.token);
      tell({ session: session.id });
      return setCookie("", 0);
    },

    /** Ends every session of the account. */
    async endAll(account: string): Promise<string> {
      await context.internalAdapter.deleteUserSessions(account);
      tell({ account });
      return setCookie("", 0);
    },

    /** Sets a new password; every other session of the account ends. */
    async changePassword(session: Session, current: string, next: string): Promise<void> {
      const credential = sql.one(
        Password,
        "SELECT password FROM account_credential WHERE userId = ? AND providerId = 'credential'",
        session.account.id,
      );
      if (typeof credential?.password !== "string") throw new AccountFault("not_in_demo");
      if (!(await context.password.verify({ hash: credential.password, password: current })))
        throw new AccountFault("wrong_password");
      const hash = await context.password.hash(next);
      sql.together(() => {
        setPassword(sql, session.account.id, hash, clock());
        sql.run("DELETE FROM account_session WHERE userId = ? AND id <> ?", session.account.id, session.id);
      });
      tell({ account: session.account.id, except: session.id });
    },

    hashPassword: (password: string): Promise<string> => context.password.hash(password),
  };
}

export type Sessions = Awaited<ReturnType<typeof createSessions>>;

/** Keeps a new password's hash. */
export function setPassword(sql: Sql, account: string, hash: string, now: number): void {
  sql.run(
    "UPDATE account_credential SET password = ?, updatedAt = ? WHERE userId = ? AND providerId = 'credential'",
    hash,
    new Date(now).toISOString(),
    account,
  );
}
