import { type DayRange, type Flow, enteredOrNext, finishedIn } from "./flow.ts";
import { share } from "./percentile.ts";
import { BLOCK_REASONS, type BlockReason, type BlockSpell, type Side, type Standing } from "./record.ts";
import { eachStretch } from "./stretches.ts";

/** Whose turn it was; neither: a vendor, the law, another request, or nobody. */
export type WaitSide = Side | "neither";
export const WAIT_SIDES = ["marketing", "it", "neither"] as const satisfies readonly WaitSide[];

/** What the time went into: a standing without a block, or a block's reason. */
export type WaitCause = Exclude<Standing, "withdrawn"> | `blocked_${BlockReason}`;

export interface WaitPart {
  readonly side: WaitSide;
  readonly cause: WaitCause;
  readonly elapsedMs: number;
  /** Of the total, 0 to 1; null of a total of 0. */
  readonly share: number | null;
}

export interface WhoWaits {
  /** Finished requests whose times are known. */
  readonly requests: number;
  /** Filed to live of all of them. */
  readonly totalElapsedMs: number;
  readonly sides: readonly {
    readonly side: WaitSide;
    readonly elapsedMs: number;
    readonly share: number | null;
  }[];
  /** Every cause of every side, zeros kept; they add up to the total. */
  readonly parts: readonly WaitPart[];
}

/**
 * On whom an unblocked request waits. Live before a reopening and declined before an appeal are nobody's turn.
 * Withdrawn is never left, so no finished request was.
 */
const STANDING_SIDE = {
  filed: "it",
  ready: "it",
  committed: "it",
  in_progress: "it",
  needs_info: "marketing",
  review: "marketing",
  launch_ready: "marketing",
  live: "neither",
  declined: "neither",
  withdrawn: "neither",
} as const satisfies Record<Standing, WaitSide>;

const blockSide = ({ reason, ownerSide }: Pick<BlockSpell, "reason" | "ownerSide">): WaitSide => {
  if (reason === "marketing") return "marketing";
  return reason === "data_approval" ? (ownerSide ?? "neither") : "neither";
};

const standings = [
  "filed",
  "ready",
  "committed",
  "in_progress",
  "needs_info",
  "review",
  "launch_ready",
  "live",
  "declined",
] as const;

/** All pairs of side and cause that can occur, in the order of a legend. */
const PAIRS: readonly { readonly side: WaitSide; readonly cause: WaitCause }[] = [
  ...standings.map((cause) => ({ side: STANDING_SIDE[cause], cause })),
  ...BLOCK_REASONS.flatMap((reason) => {
    const sides = reason === "data_approval" ? WAIT_SIDES : [blockSide({ reason, ownerSide: null })];
    return sides.map((side) => ({ side, cause: `blocked_${reason}` as const }));
  }),
].sort((a, b) => WAIT_SIDES.indexOf(a.side) - WAIT_SIDES.indexOf(b.side));

/**
 * Who waits for whom: the elapsed time from filed to live of the requests finished within a window, split by the side
 * whose turn it was. Marketing: needs_info, review, launch_ready, blocked "waiting for marketing". IT: filed, ready,
 * committed, in_progress. The asset owner's side: blocked for data approval. Neither: blocked by vendor, legal,
 * dependency or other. A block outweighs the standing it happens in.
 */
export function whoWaits(flow: Flow, range: DayRange): WhoWaits {
  let requests = 0;
  let total = 0;
  const sums = new Map<string, number>();
  for (const { facts } of finishedIn(flow, range)) {
    const filed = enteredOrNext(facts, "filed");
    const live = facts.entered.live;
    if (typeof filed !== "number" || typeof live !== "number") continue;
    const told = eachStretch(facts, filed, live, (standing, block, elapsedMs) => {
      const key = block
        ? `${blockSide(block)} blocked_${block.reason}`
        : `${STANDING_SIDE[standing]} ${standing}`;
      sums.set(key, (sums.get(key) ?? 0) + elapsedMs);
    });
    if (!told) continue;
    requests++;
    total += live - filed;
  }
  const parts = PAIRS.map(({ side, cause }) => {
    const elapsedMs = sums.get(`${side} ${cause}`) ?? 0;
    return { side, cause, elapsedMs, share: share(elapsedMs, total) };
  });
  const sides = WAIT_SIDES.map((side) => {
    const elapsedMs = parts.reduce((sum, part) => (part.side === side ? sum + part.elapsedMs : sum), 0);
    return { side, elapsedMs, share: share(elapsedMs, total) };
  });
  return { requests, totalElapsedMs: total, sides, parts };
}
