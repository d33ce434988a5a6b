import type { MemberId, WorkspaceId } from "@tandem/shared";
import { z } from "zod";
import { type Database, sqlOf } from "../store/sql.ts";
import type { KeptDraft, PrivateDrafts } from "./port.ts";

const THIRTY_DAYS = 30 * 86_400_000;
/** The most drafts of one person; the longest untouched one makes room. */
const MOST = 60;

const Row = z.object({ key: z.string(), text: z.string().nullable(), version: z.int(), at: z.int() });

const TABLE = `
  CREATE TABLE IF NOT EXISTS private_draft (
    workspace TEXT NOT NULL,
    member TEXT NOT NULL,
    key TEXT NOT NULL,
    text TEXT,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (workspace, member, key)
  ) WITHOUT ROWID`;

const COLUMNS = "SELECT key, text, version, at FROM private_draft WHERE workspace = ? AND member = ?";

/** Drafts in the store's own file, so that one backup holds them too. */
export function createPrivateDrafts(database: Database, clock: () => number): PrivateDrafts {
  const sql = sqlOf(database);
  sql.run(TABLE);

  const find = (workspace: WorkspaceId, member: MemberId, key: string): KeptDraft | undefined =>
    sql.one(Row, `${COLUMNS} AND key = ?`, workspace, member, key);

  function forgetOld(workspace: WorkspaceId, member: MemberId): void {
    sql.run("DELETE FROM private_draft WHERE at < ?", clock() - THIRTY_DAYS);
    sql.run(
      `DELETE FROM private_draft WHERE workspace = ?1 AND member = ?2 AND key NOT IN
         (SELECT key FROM private_draft WHERE workspace = ?1 AND member = ?2 ORDER BY at DESC LIMIT ?3)`,
      workspace,
      member,
      MOST,
    );
  }

  return {
    of: (workspace, member) =>
      sql.all(Row, `${COLUMNS} AND at >= ? ORDER BY key`, workspace, member, clock() - THIRTY_DAYS),
    put: (workspace, member, { key, text, base }) =>
      sql.together(() => {
        const known = find(workspace, member, key);
        const isNews = known !== undefined && known.version !== base;
        if (isNews && known.text !== text) return { kept: false, newer: known };
        // Above every version there was, also of one that was forgotten since.
        const version = Math.max(known?.version ?? 0, base) + 1;
        sql.run(
          "INSERT OR REPLACE INTO private_draft (workspace, member, key, text, version, at) VALUES (?, ?, ?, ?, ?, ?)",
          workspace,
          member,
          key,
          text,
          version,
          clock(),
        );
        if (known === undefined) forgetOld(workspace, member);
        return { kept: true, version };
      }),
  };
}
