import type { CommandId, CommentId } from "@tandem/shared";

/** Something said here that the log may not have yet: the state keeps no text, so the page does. */
export interface Said {
  readonly command: CommandId;
  readonly comment: CommentId | null;
  /** As it was typed. */
  readonly text: string;
  readonly what: "comment" | "answer" | "question";
}
