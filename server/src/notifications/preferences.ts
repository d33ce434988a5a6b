import {
  DEFAULT_PREFERENCES,
  mailTimeOf,
  NOTICE_KINDS,
  NoticePreferences,
  type MemberId,
  type WorkspaceId,
} from "@tandem/shared";
import { z } from "zod";
import type { Sql } from "../store/sql.ts";

const Stored = z.object({ preferences: z.string().transform((text): unknown => JSON.parse(text)) });
const Pending = z.object({
  seq: z.number(),
  kind: z.enum(NOTICE_KINDS),
  subject: z.string(),
  at: z.number(),
});

const OF_MEMBER = "workspace = ? AND member = ?";

/** How each member wants to be told. */
export function createPreferences(sql: Sql) {
  const of = (workspace: WorkspaceId, member: MemberId): NoticePreferences => {
    const row = sql.one(
      Stored,
      `SELECT preferences FROM notice_preferences WHERE ${OF_MEMBER}`,
      workspace,
      member,
    );
    // What a later Tandem wrote and this one cannot read counts as nothing chosen.
    const read = NoticePreferences.safeParse(row?.preferences);
    return read.success ? read.data : DEFAULT_PREFERENCES;
  };

  return {
    of,

    /** What still waits to be mailed waits by the new choice; nothing else is mailed after the fact. */
    save(workspace: WorkspaceId, member: MemberId, preferences: NoticePreferences, zone: string): void {
      sql.together(() => {
        sql.run(
          "INSERT OR REPLACE INTO notice_preferences (workspace, member, preferences) VALUES (?, ?, ?)",
          workspace,
          member,
          JSON.stringify(preferences),
        );
        const pending = sql.all(
          Pending,
          `SELECT seq, kind, subject, at FROM notice WHERE ${OF_MEMBER} AND mailAt IS NOT NULL AND mail IS NULL`,
          workspace,
          member,
        );
        for (const { seq, kind, subject, at } of pending) {
          const time = mailTimeOf(preferences, zone, kind, at);
          sql.run(
            `UPDATE notice SET mailAt = ?, together = ?
               WHERE ${OF_MEMBER} AND seq = ? AND kind = ? AND subject = ?`,
            time?.at ?? null,
            time?.together === true ? 1 : 0,
            workspace,
            member,
            seq,
            kind,
            subject,
          );
        }
      });
    },
  };
}

export type Preferences = ReturnType<typeof createPreferences>;
