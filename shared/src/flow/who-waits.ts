import type { Instant } from "../kernel/when.ts";
import { type DayRange, type Flow, finishedIn } from "./flow.ts";
import type { FlowRow } from "./flow-row.ts";
import { share } from "./percentile.ts";
import { BLOCK_REASONS, type BlockReason, type BlockSpell, type Standing } from "./record.ts";
import { WAIT_SIDES, type Waits, type WaitSide } from "./row-memo.ts";
import { eachStretch } from "./stretches.ts";
import { STANDING_CODES, codeOf } from "./visit-table.ts";

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

const noWaits = (): Waits => ({ unblocked: Array.from({ length: STANDING_CODES }, () => 0), blocked: {} });

/** null: its visits do not tell the whole time. */
function waitsOf(flow: Flow, row: FlowRow, filed: Instant, live: Instant): Waits | null {
  const waits = noWaits();
  const told = eachStretch(flow, row, filed, live, (standing, block, elapsedMs) => {
    if (!block) waits.unblocked[codeOf(standing)]! += elapsedMs;
    else {
      const key = `${block.reason} ${blockSide(block)}` as const;
      waits.blocked[key] = (waits.blocked[key] ?? 0) + elapsedMs;
    }
  });
  return told ? waits : null;
}

function addTo(sums: Waits, { unblocked, blocked }: Waits): void {
  for (let code = 0; code < unblocked.length; code++) sums.unblocked[code]! += unblocked[code]!;
  let key: keyof typeof blocked;
  for (key in blocked) sums.blocked[key] = (sums.blocked[key] ?? 0) + (blocked[key] ?? 0);
}

/**
 * Who waits for whom: the elapsed time from filed to live of the requests finished within a window, split by the side
 * whose turn it was. Marketing: needs_info, review, launch_ready, blocked "waiting for marketing". IT: filed, ready,
 * committed, in_progress. The asset owner's side: blocked for data approval. Neither: blocked by vendor, legal,
 * dependency or other. A block outweighs the standing it happens in.
 */
export function whoWaits(flow: Flow, range: DayRange): WhoWaits {
  let requests = 0;
  let total = 0;
  const sums = noWaits();
  for (const row of finishedIn(flow, range)) {
    const { filedAt: filed, finishedAt: live, memo } = row;
    if (typeof filed !== "number" || typeof live !== "number") continue;
    const waits = memo.waits === undefined ? (memo.waits = waitsOf(flow, row, filed, live)) : memo.waits;
    if (waits === null) continue;
    requests++;
    total += live - filed;
    addTo(sums, waits);
  }
  const part = (side: WaitSide, cause: WaitCause, elapsedMs: number): WaitPart => ({
    side,
    cause,
    elapsedMs,
    share: share(elapsedMs, total),
  });
  const { unblocked, blocked } = sums;
  const parts = [
    ...standings.map((standing) => part(STANDING_SIDE[standing], standing, unblocked[codeOf(standing)] ?? 0)),
    ...BLOCK_REASONS.flatMap((reason) =>
      sidesOf(reason).map((side) => part(side, `blocked_${reason}`, blocked[`${reason} ${side}`] ?? 0)),
    ),
  ].sort((a, b) => WAIT_SIDES.indexOf(a.side) - WAIT_SIDES.indexOf(b.side));
  const sides = WAIT_SIDES.map((side) => {
    const elapsedMs = parts.reduce((sum, part) => (part.side === side ? sum + part.elapsedMs : sum), 0);
    return { side, elapsedMs, share: share(elapsedMs, total) };
  });
  return { requests, totalElapsedMs: total, sides, parts };
}
