import { CommandId, MemberId, WorkspaceId } from "@tandem/shared";
import { z } from "zod";
import type { Engines } from "../workspace/engine.ts";
import { isActiveAdmin } from "./active-admin.ts";
import type { People } from "./people.ts";
import { AccountFault, type Account, type Invitation, type NewAccount, Terms } from "./port.ts";
import { hashOf, newId, newToken } from "./secrets.ts";
import type { Sessions } from "./sessions.ts";
import type { Sql } from "../store/sql.ts";
import { sendAsSystem } from "./system.ts";

const SEVEN_DAYS = 7 * 86_400_000;

const Row = z.object({
  id: CommandId,
  workspace: WorkspaceId,
  terms: z.string().transform((text) => Terms.parse(JSON.parse(text))),
  note: z.string(),
  member: MemberId,
  invitedBy: MemberId,
  createdAt: z.number(),
  expiresAt: z.number(),
  usedAt: z.number().nullable(),
  revokedAt: z.number().nullable(),
});
type Row = z.infer<typeof Row>;

interface Options {
  readonly sql: Sql;
  readonly people: People;
  readonly sessions: Sessions;
  readonly engines: Engines;
  readonly clock: () => number;
}

/** The only way in after set-up: a link made by an admin, good for seven days and for one person. */
export function createInvitations({ sql, people, sessions, engines, clock }: Options) {
  const stateOf = (row: Row): Exclude<Invitation["state"], "dead"> =>
    row.usedAt !== null
      ? "used"
      : row.revokedAt !== null
        ? "revoked"
        : row.expiresAt <= clock()
          ? "expired"
          : "open";

  /**
   * A forged, used, revoked and expired link are one and the same to whoever holds it, and so is one whose maker could
   * not make it today: who loses a role must not keep it in their links.
   */
  async function usableRow(token: string): Promise<Row> {
    const row = sql.one(Row, "SELECT * FROM invitation WHERE tokenHash = ?", hashOf(token));
    if (row === undefined || stateOf(row) !== "open") throw new AccountFault("link_unusable");
    if (!(await isActiveAdmin(engines, row.workspace, row.invitedBy)))
      throw new AccountFault("link_unusable");
    return row;
  }

  /**
   * Makes the member, then, in one turn, the link used and the account a member. The command's id is the invitation's,
   * so whoever tries again after a crash in between finishes what was begun, and of two at once one is too late.
   */
  async function join(
    token: string,
    accountOf: () => string,
  ): Promise<{ account: string; workspace: WorkspaceId }> {
    const row = await usableRow(token);
    const { side, roles, pods } = row.terms;
    await sendAsSystem(engines, row.workspace, {
      id: row.id,
      type: "member.add",
      input: { member: row.member, side, roles, pods },
    });
    return sql.together(() => {
      const used = sql.run(
        "UPDATE invitation SET usedAt = ? WHERE id = ? AND usedAt IS NULL AND revokedAt IS NULL AND expiresAt > ?",
        clock(),
        row.id,
        clock(),
      );
      if (used !== 1) throw new AccountFault("link_unusable");
      const account = accountOf();
      people.addMembership(account, row.workspace, row.member);
      return { account, workspace: row.workspace };
    });
  }

  return {
    /** Makes a link; its token is in the answer and nowhere else. */
    create(workspace: WorkspaceId, invitedBy: MemberId, terms: Terms, note: string) {
      if (people.isDemo(workspace)) throw new AccountFault("not_in_demo");
      const now = clock();
      const token = newToken();
      const made = { id: newId(now), token, expiresAt: now + SEVEN_DAYS };
      sql.run(
        `INSERT INTO invitation (id, tokenHash, workspace, terms, note, member, invitedBy, createdAt, expiresAt)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        made.id,
        hashOf(token),
        workspace,
        JSON.stringify(terms),
        note,
        newId(now),
        invitedBy,
        now,
        made.expiresAt,
      );
      return made;
    },

    /** Newest first. */
    async list(workspace: WorkspaceId): Promise<Invitation[]> {
      const rows = sql.all(
        Row,
        "SELECT * FROM invitation WHERE workspace = ? ORDER BY createdAt DESC, id DESC LIMIT 200",
        workspace,
      );
      return Promise.all(
        rows.map(async (row) => {
          const state = stateOf(row);
          const isDead = state === "open" && !(await isActiveAdmin(engines, workspace, row.invitedBy));
          return {
            ...row.terms,
            id: row.id,
            note: row.note,
            invitedBy: row.invitedBy,
            createdAt: row.createdAt,
            expiresAt: row.expiresAt,
            state: isDead ? ("dead" as const) : state,
            member: row.usedAt === null ? null : row.member,
          };
        }),
      );
    },

    /** Takes an unused link back. Doing so twice is doing so once. */
    revoke(workspace: WorkspaceId, id: string): void {
      sql.run(
        "UPDATE invitation SET revokedAt = ? WHERE id = ? AND workspace = ? AND usedAt IS NULL AND revokedAt IS NULL",
        clock(),
        id,
        workspace,
      );
    },

    /** What a link offers, for the page that asks for name and password. */
    async look(token: string) {
      const row = await usableRow(token);
      const by = people.person(row.workspace, row.invitedBy);
      return {
        workspace: row.workspace,
        ...row.terms,
        invitedBy: by?.name ?? null,
        expiresAt: row.expiresAt,
      };
    },

    /** Joins with a new account. */
    async accept(token: string, person: NewAccount) {
      await usableRow(token);
      if (people.hasAccount(person.email)) throw new AccountFault("account_exists");
      const passwordHash = await sessions.hashPassword(person.password);
      return join(token, () => people.addAccount({ name: person.name, email: person.email, passwordHash }));
    },

    /** Joins with the account that is signed in. */
    async join(token: string, account: Account) {
      const row = await usableRow(token);
      const already = people.membership(account.id, row.workspace);
      if (already !== undefined) {
        const { members } = await engines.state(row.workspace);
        throw new AccountFault(
          members[already.member]?.active === true ? "already_member" : "deactivated_member",
        );
      }
      return join(token, () => account.id);
    },
  };
}
