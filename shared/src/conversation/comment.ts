import { z } from "zod";
import type { CommentId, MemberId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/when.ts";

/** A few ways to answer without words. Each screen has its own picture of them. */
export const REACTIONS = ["agree", "thanks", "well_done", "looking", "unsure"] as const;
export type Reaction = (typeof REACTIONS)[number];

/** What stays in the state of something said: who and when. The words are read from the log on demand. */
export interface Comment {
  readonly id: CommentId;
  readonly by: MemberId | null;
  readonly at: Instant;
  /** When its words were last changed; absent: as first said. */
  readonly editedAt?: Instant;
  /** Who took it off; its words stay in the log until they are redacted. Absent: it stands. */
  readonly removed?: { readonly by: MemberId | null; readonly at: Instant };
  /** Who reacted how; absent: nobody. Never an empty list. */
  readonly reactions?: Readonly<Partial<Record<Reaction, readonly MemberId[]>>>;
}

/** Longest text of a comment, a question or an answer, in characters. */
export const MOST_CHARACTERS = 1200;
/** Words of one comment: Markdown, in which `@[1]` stands for the first member of its mentions. */
export const CommentText = z.string().trim().min(1).max(MOST_CHARACTERS);
