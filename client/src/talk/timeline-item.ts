import type { CommentId, EditedBrief, Instant, MemberId, RequestId, RequestValue } from "@tandem/shared";

export type EventSign =
  | "file"
  | "accept"
  | "ask"
  | "decline"
  | "plan"
  | "move"
  | "back"
  | "block"
  | "people"
  | "size"
  | "tag"
  | "step"
  | "link"
  | "tick"
  | "attach"
  | "live"
  | "undo"
  | "archive";

export interface Common {
  readonly id: string;
  readonly at: Instant;
  readonly actor: MemberId | null;
}

/** Something said, as it stands by now. */
export interface Talk extends Common {
  readonly kind: "talk";
  readonly what:
    "comment" | "question" | "answer" | "decline" | "appeal" | "accept" | "return" | "reopen" | "outcome";
  readonly text: string;
  /** Whom its numbers stand for. */
  readonly mentions?: readonly MemberId[];
  /** Of a comment: which. */
  readonly comment?: CommentId;
  /** Of a comment: when its words were last changed. */
  readonly editedAt?: Instant;
  /** Of a comment that was taken off: by whom. Its words are not shown. */
  readonly removedBy?: MemberId | null;
  /** Of a decline: what can be done instead. */
  readonly alternative?: string;
  /** Of an accepted delivery: 1 to 5. */
  readonly stars?: number | null;
  /** Of an outcome. */
  readonly value?: RequestValue | null;
}

/** One thing that happened, as the page tells it. */
export type TimelineItem =
  | Talk
  | (Common & { readonly kind: "event"; readonly sign: EventSign; readonly words: string })
  | (Common & {
      readonly kind: "edit";
      /** Which scope change this is; null: before the work was promised. */
      readonly scopeChange: number | null;
      readonly before: Partial<EditedBrief>;
      readonly after: Partial<EditedBrief>;
    });

/** Names of what events speak of. */
export interface TimelineNames {
  readonly member: (id: MemberId | null) => string;
  readonly column: (id: string) => string;
  readonly sprint: (id: string) => string;
  readonly pod: (id: string) => string;
  /** null: it was removed since. */
  readonly goal: (id: string) => string | null;
  readonly label: (id: string) => string | null;
  /** null: no longer a skill of the workspace. */
  readonly skill: (id: string) => string | null;
  readonly request: (id: RequestId) => string;
  /** "Tue 24 Nov, 09:00". */
  readonly moment: (at: Instant) => string;
}
