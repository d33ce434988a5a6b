import type { MemberId, WorkspaceId } from "@tandem/shared";
import { z } from "zod";
import type { Engines } from "../workspace/engine.ts";
import { isActiveAdmin } from "./active-admin.ts";
import type { People } from "./people.ts";
import { AccountFault, type Account, type AccountFaultCode } from "./port.ts";
import { hashOf, newId, newToken } from "./secrets.ts";
import { type Sessions, setPassword } from "./sessions.ts";
import type { Sql } from "../store/sql.ts";

const ONE_DAY = 86_400_000;

const Row = z.object({ account: z.string(), madeBy: z.string(), name: z.string(), email: z.string() });

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
      `SELECT r.account, r.madeBy, a.name, a.email FROM password_reset r JOIN account a ON a.id = r.account
         WHERE r.tokenHash = ? AND r.usedAt IS NULL AND r.expiresAt > ?`,
      hashOf(token),
      clock(),
    );
    if (row === undefined) throw new AccountFault("link_unusable");
    return row;
  }

  const isAdminIn = async (account: string, workspace: WorkspaceId): Promise<boolean> => {
    const membership = people.membership(account, workspace);
    return membership !== undefined && (await isActiveAdmin(engines, workspace, membership.member));
  };

  /** Why an account (`by`) may not set another's password, now. Who can, holds that account in each of its workspaces. */
  async function objection(account: string, by: string): Promise<AccountFaultCode | undefined> {
    for (const { demo, workspace } of people.membershipsOf(account)) {
      if (demo) return "not_in_demo";
      if (!(await isAdminIn(by, workspace))) return "admin_elsewhere";
    }
    return undefined;
  }

  /** An open link whose maker could make it still: the account may have joined elsewhere, the maker lost a role. */
  async function usableRow(token: string) {
    const row = openRow(token);
    if ((await objection(row.account, row.madeBy)) !== undefined) throw new AccountFault("link_unusable");
    return row;
  }

  return {
    /**
     * Makes a link for a member of the workspace. Who holds it holds the account, so the admin must be one in every
     * workspace that the account belongs to.
     */
    async create(workspace: WorkspaceId, member: MemberId, by: Account) {
      const person = people.person(workspace, member);
      if (person === undefined) throw new AccountFault("no_access");
      const against = await objection(person.account, by.id);
      if (against !== undefined) throw new AccountFault(against);
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
    async look(token: string): Promise<{ name: string; email: string }> {
      const { name, email } = await usableRow(token);
      return { name, email };
    },

    /** Sets the password, spends every reset link of the account and ends all its sessions. Gives the account. */
    async use(token: string, password: string): Promise<string> {
      await usableRow(token);
      const hash = await sessions.hashPassword(password);
      await usableRow(token);
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
