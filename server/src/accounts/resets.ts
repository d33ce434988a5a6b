import { isAdmin, type MemberId, type WorkspaceId } from "@tandem/shared";
import { z } from "zod";
import type { Engines } from "../workspace/engine.ts";
import type { People } from "./people.ts";
import { AccountFault, type Account } from "./port.ts";
import { hashOf, newId, newToken } from "./secrets.ts";
import { type Sessions, setPassword } from "./sessions.ts";
import type { Sql } from "./sql.ts";

const ONE_DAY = 86_400_000;

const Row = z.object({ id: z.string(), account: z.string(), name: z.string(), email: z.string() });

interface Options {
  readonly sql: Sql;
  readonly people: People;
  readonly sessions: Sessions;
  readonly engines: Engines;
  readonly clock: () => number;
}

/** Links by which someone who forgot their password sets a new one: made by an admin, good for a day, once. */
export function createResets({ sql, people, sessions, engines, clock }: Options) {
  function openRow(token: string) {
    const row = sql.one(
      Row,
      `SELECT r.id, r.account, a.name, a.email FROM password_reset r JOIN account a ON a.id = r.account
         WHERE r.tokenHash = ? AND r.usedAt IS NULL AND r.expiresAt > ?`,
      hashOf(token),
      clock(),
    );
    if (row === undefined) throw new AccountFault("link_unusable");
    return row;
  }

  const isAdminIn = async (account: Account, workspace: WorkspaceId): Promise<boolean> => {
    const membership = people.membership(account.id, workspace);
    if (membership === undefined) return false;
    const member = (await engines.state(workspace)).members[membership.member];
    return member?.active === true && isAdmin(member);
  };

  return {
    /**
     * Makes a link for a member of the workspace. Who holds it holds the account, so the admin must be one in every
     * workspace that the account belongs to.
     */
    async create(workspace: WorkspaceId, member: MemberId, by: Account) {
      const person = people.person(workspace, member);
      if (person === undefined) throw new AccountFault("no_access");
      for (const other of people.membershipsOf(person.account)) {
        if (other.demo) throw new AccountFault("not_in_demo");
        if (!(await isAdminIn(by, other.workspace))) throw new AccountFault("admin_elsewhere");
      }
      const now = clock();
      const token = newToken();
      const made = { token, expiresAt: now + ONE_DAY };
      sql.run(
        `INSERT INTO password_reset (id, tokenHash, account, madeBy, createdAt, expiresAt)
           VALUES (?, ?, ?, ?, ?, ?)`,
        newId(now),
        hashOf(token),
        person.account,
        by.id,
        now,
        made.expiresAt,
      );
      return made;
    },

    /** Whose password a link would set. */
    look(token: string): { name: string; email: string } {
      const { name, email } = openRow(token);
      return { name, email };
    },

    /** Sets the password, spends every reset link of the account and ends all its sessions. Gives the account. */
    async use(token: string, password: string): Promise<string> {
      openRow(token);
      const hash = await sessions.hashPassword(password);
      const { account } = sql.together(() => {
        const row = openRow(token);
        sql.run(
          "UPDATE password_reset SET usedAt = ? WHERE account = ? AND usedAt IS NULL",
          clock(),
          row.account,
        );
        setPassword(sql, row.account, hash, clock());
        return row;
      });
      await sessions.endAll(account);
      return account;
    },
  };
}
