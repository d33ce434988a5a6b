import type { Instant, MemberId, WorkspaceId } from "@tandem/shared";

/** A piece of a text; a hit is one of the words that were looked for. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** Where words were found: in the brief of a request or a sprint, in its steps, or in what was said about it. */
export const FOUND_IN = [
  "brief",
  "comment",
  "question",
  "answer",
  "decline",
  "reason",
  "outcome",
  "step",
  "retro",
  "action",
] as const;
export type FoundIn = (typeof FOUND_IN)[number];

export interface Excerpt {
  readonly in: FoundIn;
  /** Who said it; null: the brief, or the system. */
  readonly by: MemberId | null;
  readonly at: Instant;
  readonly pieces: readonly Piece[];
}

export interface Found {
  /** Id of the request or the sprint. */
  readonly thing: string;
  /** Of a request; a sprint has none. */
  readonly key: readonly Piece[];
  readonly title: readonly Piece[];
  /** The best first, at most three; empty where only key and title hold the words. */
  readonly excerpts: readonly Excerpt[];
}

export interface SearchAnswer {
  /** The best first. */
  readonly found: readonly Found[];
  /** Whether there is more than is told. */
  readonly hasMore: boolean;
  /** false while older work is still being read. */
  readonly isWhole: boolean;
}

/** Finds words in everything that was written about requests, open or closed, and about sprints. */
export interface Search {
  /** What was said until the commit `seq` is found, unless there is much to read first. */
  find(workspace: WorkspaceId, seq: number, words: string): Promise<SearchAnswer>;
}
