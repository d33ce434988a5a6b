import { About, MemberId, NOTICE_KINDS, type Notice, type WorkspaceId } from "@tandem/shared";
import { z } from "zod";
import type { Sql } from "../store/sql.ts";
import type { InboxQuestion, Marked, NotificationId } from "./port.ts";

const PAGE = 50;

/** The columns that `InboxRow` reads. */
export const INBOX_COLUMNS = "seq, kind, about, subject, actor, at, readAt";
export const InboxRow = z
  .object({
    seq: z.number(),
    kind: z.enum(NOTICE_KINDS),
    about: z.string(),
    subject: z.string(),
    actor: MemberId.nullable(),
    at: z.number(),
    readAt: z.number().nullable(),
  })
  .transform(({ about, subject, ...row }) => ({ ...row, about: About.parse({ what: about, id: subject }) }));
export type InboxRow = z.infer<typeof InboxRow>;

const Count = z.object({ count: z.number() });

/** A notice on its way into an inbox. */
export interface NewRow extends Notice {
  readonly seq: number;
  readonly actor: MemberId | null;
  readonly at: number;
  readonly readAt: number | null;
  readonly mail: { readonly at: number; readonly together: boolean } | null;
}

const OF_MEMBER = "workspace = ? AND member = ?";
const places = (values: readonly unknown[]): string => values.map(() => "?").join(", ");

/** The lines of all inboxes. */
export function createInbox(sql: Sql) {
  return {
    /** Call it inside `together`. False where it was there already. */
    add: (workspace: WorkspaceId, row: NewRow): boolean =>
      sql.run(
        `INSERT OR IGNORE INTO notice (workspace, member, seq, kind, about, subject, actor, at, readAt, mailAt, together)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        workspace,
        row.member,
        row.seq,
        row.kind,
        row.about.what,
        row.about.id,
        row.actor,
        row.at,
        row.readAt,
        row.mail?.at ?? null,
        row.mail?.together === true ? 1 : 0,
      ) > 0,

    /** Newest first; one more than a page where there is a next one. */
    page(
      workspace: WorkspaceId,
      member: MemberId,
      { unreadOnly, kinds, after }: InboxQuestion,
    ): { rows: readonly InboxRow[]; next: NotificationId | null } {
      const found = sql.all(
        InboxRow,
        `SELECT ${INBOX_COLUMNS} FROM notice WHERE ${OF_MEMBER}
           ${unreadOnly ? "AND readAt IS NULL" : ""}
           ${kinds.length > 0 ? `AND kind IN (${places(kinds)})` : ""}
           ${after === null ? "" : "AND (seq, kind, subject) < (?, ?, ?)"}
           ORDER BY seq DESC, kind DESC, subject DESC LIMIT ${PAGE + 1}`,
        workspace,
        member,
        ...kinds,
        ...(after === null ? [] : [after.seq, after.kind, after.about.id]),
      );
      const rows = found.slice(0, PAGE);
      const last = rows.at(-1);
      const isMore = found.length > PAGE && last !== undefined;
      return { rows, next: isMore ? { seq: last.seq, kind: last.kind, about: last.about } : null };
    },

    unread: (workspace: WorkspaceId, member: MemberId): number =>
      sql.one(
        Count,
        `SELECT count(*) AS count FROM notice WHERE ${OF_MEMBER} AND readAt IS NULL`,
        workspace,
        member,
      )?.count ?? 0,

    /** How many lines that changed. */
    mark(workspace: WorkspaceId, member: MemberId, marked: Marked, readAt: number | null): number {
      const set = `UPDATE notice SET readAt = ?1 WHERE workspace = ?2 AND member = ?3
        AND (readAt IS NULL) = (?1 IS NOT NULL)`;
      if ("about" in marked)
        return sql.run(
          `${set} AND about = ?4 AND subject = ?5`,
          readAt,
          workspace,
          member,
          marked.about.what,
          marked.about.id,
        );
      if ("upTo" in marked)
        return sql.run(
          `${set} AND seq <= ?4 ${marked.kinds.length > 0 ? `AND kind IN (${places(marked.kinds)})` : ""}`,
          readAt,
          workspace,
          member,
          marked.upTo,
          ...marked.kinds,
        );
      return sql.together(() =>
        marked.notifications
          .map(({ seq, kind, about }) =>
            sql.run(
              `${set} AND seq = ?4 AND kind = ?5 AND subject = ?6`,
              readAt,
              workspace,
              member,
              seq,
              kind,
              about.id,
            ),
          )
          .reduce((sum, changed) => sum + changed, 0),
      );
    },

    /** Lets go of what is older. */
    prune: (before: number): number => sql.run("DELETE FROM notice WHERE at < ?", before),
  };
}
