import { FileId, type MemberId, type WorkspaceId } from "@tandem/shared";
import { z } from "zod";
import type { Sql } from "../store/sql.ts";

/** What the table says of a file. Where its bytes lie follows from its ids. */
const FileRow = z.object({
  id: FileId,
  name: z.string(),
  size: z.int(),
  type: z.string(),
  hash: z.string(),
});
export type FileRow = z.infer<typeof FileRow>;

const Sum = z.object({ bytes: z.int() });
const OldRow = z.object({ workspace: z.string(), id: FileId });

/** Beside the log, in the same file: the log itself only names files. */
const TABLE = `
  CREATE TABLE IF NOT EXISTS file (
    workspace TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    type TEXT NOT NULL,
    hash TEXT NOT NULL,
    by TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (workspace, id)
  ) WITHOUT ROWID`;

export function fileTable(sql: Sql) {
  sql.run(TABLE);
  return {
    find: (workspace: string, id: FileId): FileRow | undefined =>
      sql.one(
        FileRow,
        "SELECT id, name, size, type, hash FROM file WHERE workspace = ? AND id = ?",
        workspace,
        id,
      ),
    add(workspace: WorkspaceId, { id, name, size, type, hash }: FileRow, by: MemberId, at: number): void {
      sql.run(
        "INSERT INTO file (workspace, id, name, size, type, hash, by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        workspace,
        id,
        name,
        size,
        type,
        hash,
        by,
        at,
      );
    },
    remove(workspace: string, id: FileId): void {
      sql.run("DELETE FROM file WHERE workspace = ? AND id = ?", workspace, id);
    },
    used: (workspace: WorkspaceId): number =>
      sql.one(Sum, "SELECT coalesce(sum(size), 0) AS bytes FROM file WHERE workspace = ?", workspace)
        ?.bytes ?? 0,
    /** Files that came in before a time, oldest first. */
    before: (at: number) => sql.all(OldRow, "SELECT workspace, id FROM file WHERE at < ? ORDER BY at", at),
  };
}

export type FileTable = ReturnType<typeof fileTable>;
