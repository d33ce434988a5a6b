import { type DayRange, type Flow, finishedIn } from "./flow.ts";
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

/** Sides that a block of this reason can be on. */
const sidesOf = (reason: BlockReason): readonly WaitSide[] =>
  reason === "data_approval" ? WAIT_SIDES : [blockSide({ reason, ownerSide: null })];

/** Milliseconds by standing while not blocked, and by reason and side while blocked. */
const zeros = () => ({
  unblocked: {
    filed: 0,
    ready: 0,
    committed: 0,
    in_progress: 0,
    needs_info: 0,
    review: 0,
    launch_ready: 0,
    live: 0,
    declined: 0,
    withdrawn: 0,
  } satisfies Record<Standing, number>,
  blocked: {
    marketing: { marketing: 0, it: 0, neither: 0 },
    data_approval: { marketing: 0, it: 0, neither: 0 },
    vendor: { marketing: 0, it: 0, neither: 0 },
    dependency: { marketing: 0, it: 0, neither: 0 },
    legal: { marketing: 0, it: 0, neither: 0 },
    other: { marketing: 0, it: 0, neither: 0 },
  } satisfies Record<BlockReason, Record<WaitSide, number>>,
});

/**
 * Who waits for whom: the elapsed time from filed to live of the requests finished within a window, split by the side
 * whose turn it was. Marketing: needs_info, review, launch_ready, blocked "waiting for marketing". IT: filed, ready,
 * committed, in_progress. The asset owner's side: blocked for data approval. Neither: blocked by vendor, legal,
 * dependency or other. A block outweighs the standing it happens in.
 */
export function whoWaits(flow: Flow, range: DayRange): WhoWaits {
  let requests = 0;
  let total = 0;
  const { unblocked, blocked } = zeros();
  for (const row of finishedIn(flow, range)) {
    const { filedAt: filed, finishedAt: live } = row;
    if (typeof filed !== "number" || typeof live !== "number") continue;
    const told = eachStretch(flow, row, filed, live, (standing, block, elapsedMs) => {
      if (block) blocked[block.reason][blockSide(block)] += elapsedMs;
      else unblocked[standing] += elapsedMs;
    });
    if (!told) continue;
    requests++;
    total += live - filed;
  }
  const part = (side: WaitSide, cause: WaitCause, elapsedMs: number): WaitPart => ({
    side,
    cause,
    elapsedMs,
    share: share(elapsedMs, total),
  });
  const parts = [
    ...standings.map((standing) => part(STANDING_SIDE[standing], standing, unblocked[standing])),
    ...BLOCK_REASONS.flatMap((reason) =>
      sidesOf(reason).map((side) => part(side, `blocked_${reason}`, blocked[reason][side])),
    ),
  ].sort((a, b) => WAIT_SIDES.indexOf(a.side) - WAIT_SIDES.indexOf(b.side));
  const sides = WAIT_SIDES.map((side) => {
    const elapsedMs = parts.reduce((sum, part) => (part.side === side ? sum + part.elapsedMs : sum), 0);
    return { side, elapsedMs, share: share(elapsedMs, total) };
  });
  return { requests, totalElapsedMs: total, sides, parts };
}
