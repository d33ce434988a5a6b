import { randomBytes } from "node:crypto";
import { About, MemberId, uuidV7, WorkspaceId } from "@tandem/shared";
import { z } from "zod";
import type { Sql } from "../store/sql.ts";
import { INBOX_COLUMNS, InboxRow } from "./inbox.ts";

/** Mails gathered in one turn. */
const MOST_AT_ONCE = 200;

const Mail = z
  .object({
    id: z.string(),
    workspace: WorkspaceId,
    member: MemberId,
    about: z.string(),
    subject: z.string().nullable(),
    tries: z.number(),
  })
  .transform(({ about, subject, ...mail }) => ({
    ...mail,
    /** null: a digest. */
    about: subject === null ? null : About.parse({ what: about, id: subject }),
  }));
export type Mail = z.infer<typeof Mail>;

const Group = z.object({
  workspace: z.string(),
  member: z.string(),
  about: z.string(),
  subject: z.string(),
  together: z.number(),
});
const Count = z.object({ count: z.number() });

/** Mails between being decided and being taken by the mail server. */
export function createOutbox(sql: Sql) {
  const count = (text: string, ...values: number[]): number => sql.one(Count, text, ...values)?.count ?? 0;

  /** What is due and unread becomes mails: one a member and thing, or one for all that come together. */
  function gather(now: number): void {
    sql.run("UPDATE notice SET mailAt = NULL WHERE mailAt <= ? AND mail IS NULL AND readAt IS NOT NULL", now);
    const groups = sql.all(
      Group,
      `SELECT workspace, member, min(about) AS about, min(subject) AS subject, together FROM notice
         WHERE mailAt <= ? AND mail IS NULL
         GROUP BY workspace, member, together, CASE together WHEN 1 THEN '' ELSE subject END
         ORDER BY min(seq) LIMIT ${MOST_AT_ONCE}`,
      now,
    );
    for (const { workspace, member, about, subject, together } of groups) {
      const id = uuidV7(now, randomBytes(10));
      sql.run(
        `INSERT INTO mail (id, workspace, member, about, subject, madeAt, dueAt, tries) VALUES (?, ?, ?, ?, ?, ?, ?, 0)`,
        id,
        workspace,
        member,
        about,
        together === 1 ? null : subject,
        now,
        now,
      );
      sql.run(
        `UPDATE notice SET mail = ? WHERE workspace = ? AND member = ? AND together = ? AND mailAt <= ?
           AND mail IS NULL AND (together = 1 OR subject = ?)`,
        id,
        workspace,
        member,
        together,
        now,
        subject,
      );
    }
  }

  return {
    gather(now: number): void {
      // Only where there is something: it takes the file's write lock.
      if (count("SELECT count(*) AS count FROM notice WHERE mailAt <= ? AND mail IS NULL", now) > 0)
        sql.together(() => gather(now));
    },

    next: (now: number): Mail | undefined =>
      sql.one(
        Mail,
        `SELECT id, workspace, member, about, subject, tries FROM mail
           WHERE dueAt <= ? AND sentAt IS NULL AND failure IS NULL ORDER BY madeAt, rowid LIMIT 1`,
        now,
      ),

    /** What a mail tells, oldest first. */
    lines: (mail: string): InboxRow[] =>
      sql.all(InboxRow, `SELECT ${INBOX_COLUMNS} FROM notice WHERE mail = ? ORDER BY seq, kind`, mail),

    sent: (mail: string, now: number) => sql.run("UPDATE mail SET sentAt = ? WHERE id = ?", now, mail),
    later: (mail: string, dueAt: number, tries: number) =>
      sql.run("UPDATE mail SET dueAt = ?, tries = ? WHERE id = ?", dueAt, tries, mail),
    /** It is not sent any more; `why` is for whoever runs Tandem. */
    dropped: (mail: string, why: string) => sql.run("UPDATE mail SET failure = ? WHERE id = ?", why, mail),

    waiting: () => count("SELECT count(*) AS count FROM mail WHERE sentAt IS NULL AND failure IS NULL"),
    refusedSince: (since: number) =>
      count("SELECT count(*) AS count FROM mail WHERE failure LIKE 'refused%' AND madeAt >= ?", since),
    prune: (before: number) => sql.run("DELETE FROM mail WHERE madeAt < ?", before),
  };
}

export type Outbox = ReturnType<typeof createOutbox>;
