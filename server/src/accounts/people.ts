import { MemberId, WorkspaceId } from "@tandem/shared";
import { z } from "zod";
import { AccountFault, type Membership, type Person } from "./port.ts";
import { newId } from "./secrets.ts";
import type { Sql } from "../store/sql.ts";

const MembershipRow = z.object({
  workspace: WorkspaceId,
  slug: z.string(),
  demo: z.number().transform((flag) => flag === 1),
  member: MemberId,
});
const PersonRow = z.object({ account: z.string(), member: MemberId, name: z.string(), email: z.string() });
const Id = z.object({ id: z.string() });
const Slug = z.object({ slug: z.string() });

const MEMBERSHIPS = `SELECT m.workspace, w.slug, w.demo, m.member
  FROM membership m JOIN workspace w ON w.id = m.workspace`;
const PEOPLE =
  "SELECT a.id AS account, m.member, a.name, a.email FROM membership m JOIN account a ON a.id = m.account";

const WorkspaceRow = z.object({
  id: WorkspaceId,
  slug: z.string(),
  demo: z.number().transform((flag) => flag === 1),
});

/** `Acme & Söhne` becomes `acme-sohne`. */
const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "") || "workspace";

/** Who is who: accounts, workspaces, and which member an account is in a workspace. */
export function createPeople(sql: Sql, clock: () => number) {
  const listeners = new Set<(workspace: WorkspaceId) => void>();
  const changed = (workspace: WorkspaceId) => listeners.forEach((listener) => listener(workspace));

  const membershipsOf = (account: string): Membership[] =>
    sql.all(MembershipRow, `${MEMBERSHIPS} WHERE m.account = ? ORDER BY w.createdAt, w.id`, account);

  const hasAccount = (email: string): boolean =>
    sql.one(Id, "SELECT id FROM account WHERE email = ?", email) !== undefined;

  /** Lists a workspace under a free slug made from its name. Call it inside `together`. */
  function addWorkspace(workspace: { id: WorkspaceId; name: string; demo: boolean }): string {
    const wanted = slugOf(workspace.name);
    let slug = wanted;
    for (let n = 2; sql.one(Slug, "SELECT slug FROM workspace WHERE slug = ?", slug) !== undefined; n++)
      slug = `${wanted}-${n}`;
    sql.run(
      "INSERT INTO workspace (id, slug, demo, createdAt) VALUES (?, ?, ?, ?)",
      workspace.id,
      slug,
      workspace.demo ? 1 : 0,
      clock(),
    );
    return slug;
  }

  function addMembership(account: string, workspace: WorkspaceId, member: MemberId): void {
    sql.run(
      "INSERT INTO membership (account, workspace, member) VALUES (?, ?, ?)",
      account,
      workspace,
      member,
    );
    changed(workspace);
  }

  return {
    membershipsOf,
    addWorkspace,
    addMembership,

    workspaces: () => sql.all(WorkspaceRow, "SELECT id, slug, demo FROM workspace ORDER BY createdAt, id"),

    foundWorkspace: ({ id, name, founder }: { id: WorkspaceId; name: string; founder: MemberId }): string =>
      sql.together(() => {
        const first = sql.one(
          Id,
          `SELECT m.account AS id FROM membership m JOIN workspace w ON w.id = m.workspace
             JOIN account a ON a.id = m.account WHERE w.demo = 0 ORDER BY a.createdAt, a.id LIMIT 1`,
        );
        const slug = addWorkspace({ id, name, demo: false });
        if (first !== undefined) addMembership(first.id, id, founder);
        return slug;
      }),

    /** A workspace of this name that has nobody yet: the command line made it before set-up. */
    unclaimed: (name: string) =>
      sql.one(
        WorkspaceRow,
        `SELECT id, slug, demo FROM workspace w WHERE slug = ? AND demo = 0
           AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.workspace = w.id)`,
        slugOf(name),
      ),

    membership: (account: string, workspace: WorkspaceId): Membership | undefined =>
      sql.one(MembershipRow, `${MEMBERSHIPS} WHERE m.account = ? AND m.workspace = ?`, account, workspace),

    /** Everyone who has an account in the workspace. */
    inWorkspace: (workspace: WorkspaceId): Person[] =>
      sql.all(PersonRow, `${PEOPLE} WHERE m.workspace = ?`, workspace),

    person: (workspace: WorkspaceId, member: MemberId): Person | undefined =>
      sql.one(PersonRow, `${PEOPLE} WHERE m.workspace = ? AND m.member = ?`, workspace, member),

    isDemo: (workspace: WorkspaceId): boolean =>
      sql.one(Id, "SELECT id FROM workspace WHERE id = ? AND demo = 1", workspace) !== undefined,

    hasAccount,

    /** Adds an account; without a password nobody can sign in to it by one. Call it inside `together`. */
    addAccount(person: { name: string; email: string; passwordHash: string | null }): string {
      if (hasAccount(person.email)) throw new AccountFault("account_exists");
      const now = new Date(clock()).toISOString();
      const id = newId(clock());
      sql.run(
        "INSERT INTO account (id, name, email, emailVerified, createdAt, updatedAt) VALUES (?, ?, ?, 0, ?, ?)",
        id,
        person.name,
        person.email,
        now,
        now,
      );
      if (person.passwordHash !== null)
        sql.run(
          `INSERT INTO account_credential (id, accountId, providerId, userId, password, createdAt, updatedAt)
             VALUES (?, ?, 'credential', ?, ?, ?, ?)`,
          newId(clock()),
          id,
          id,
          person.passwordHash,
          now,
          now,
        );
      return id;
    },

    rename(account: string, name: string): void {
      const now = new Date(clock()).toISOString();
      sql.run("UPDATE account SET name = ?, updatedAt = ? WHERE id = ?", name, now, account);
      for (const { workspace } of membershipsOf(account)) changed(workspace);
    },

    /** Calls back when names of a workspace may have changed. */
    onDirectory(listener: (workspace: WorkspaceId) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export type People = ReturnType<typeof createPeople>;
