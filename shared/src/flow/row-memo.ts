import type { BlockReason, FlowFacts, Side, Standing } from "./record.ts";

/** Where a request can be between filed and live; live and declined: before it was reopened, or its appeal heard. */
export const PASSED_STANDINGS = [
  "filed",
  "needs_info",
  "ready",
  "committed",
  "in_progress",
  "review",
  "launch_ready",
  "live",
  "declined",
] as const satisfies readonly Standing[];
export type PassedStanding = (typeof PASSED_STANDINGS)[number];

/** Where one finished request's time went, in whole milliseconds, so that sums do not depend on their order. */
export interface Passage {
  readonly facts: FlowFacts;
  readonly standingMs: Readonly<Record<PassedStanding, number>>;
  /** Part of these: while blocked. Reasons without any are absent. */
  readonly blockedMs: Readonly<Partial<Record<BlockReason, number>>>;
  /** Of all of these. */
  readonly totalMs: number;
}

/** Whose turn it was; neither: a vendor, the law, another request, or nobody. */
export type WaitSide = Side | "neither";
export const WAIT_SIDES = ["marketing", "it", "neither"] as const satisfies readonly WaitSide[];

/** Milliseconds of one request, or of many, from filed to live. */
export interface Waits {
  /** While not blocked, by the standing's code. */
  readonly unblocked: number[];
  /** While blocked. */
  readonly blocked: Partial<Record<`${BlockReason} ${WaitSide}`, number>>;
}

/**
 * What figures work out of a finished row's visits, kept with it once asked for: a row never changes, it is replaced. Days,
 * zone and calendar are those of the flow it was made for. undefined: not asked yet; null: its times do not tell.
 */
export interface RowMemo {
  passage: Passage | undefined;
  waits: Waits | null | undefined;
  /** Milliseconds in progress and not blocked, from start to finish. */
  activeMs: number | null | undefined;
  resolutionMs: number | null | undefined;
}
