import { type DayRange, type Flow, within } from "./flow.ts";
import { ascending, percentile, share } from "./percentile.ts";
import { BLOCK_REASONS, type BlockReason } from "./record.ts";

export interface BlockerFigures {
  /** Blocks that ended within the window. */
  readonly ended: number;
  /** From block to its end, of all of these. */
  readonly elapsedMs: number;
  /** The median of these, by nearest rank; null of none. */
  readonly p50ElapsedMs: number | null;
  /** Blocks that stand as of now, and for how long so far; in none of the figures above. */
  readonly open: number;
  readonly openElapsedMs: number;
}

export interface Blockers extends BlockerFigures {
  /** Requests with a block that ended within the window; one that was blocked twice counts once. */
  readonly requests: number;
  /** Every reason, zeros kept, in the order of their definition. */
  readonly reasons: readonly (BlockerFigures & {
    readonly reason: BlockReason;
    /** Of all blocked time that ended within the window, 0 to 1; null of none. */
    readonly share: number | null;
  })[];
}

/** What is known of blocks until they are summed up. */
interface Spells {
  readonly ended: number[];
  readonly open: number[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const figuresOf = ({ ended, open }: Spells): BlockerFigures => ({
  ended: ended.length,
  elapsedMs: sum(ended),
  p50ElapsedMs: percentile(ascending(ended), 50),
  open: open.length,
  openElapsedMs: sum(open),
});

/**
 * Blocker statistics: how often work stood still, for how long and why. A block counts whole, in elapsed time, on the
 * local day on which it ended, whether or not its request is finished; declined and withdrawn requests are left out, as
 * everywhere. Source: blocker clustering as in Kanban practice (Burrows, "Kanban from the Inside", 2014).
 */
export function blockers(flow: Flow, range: DayRange): Blockers {
  const spells = new Map<BlockReason, Spells>(
    BLOCK_REASONS.map((reason) => [reason, { ended: [], open: [] }]),
  );
  let requests = 0;
  for (const { facts } of flow.rows) {
    let counts = false;
    for (const { reason, from, to } of facts.blocks) {
      const of = spells.get(reason)!;
      if (to === null) of.open.push(Math.max(0, flow.asOf - from));
      else if (within(flow.zone.epochDayAt(to), range)) {
        of.ended.push(Math.max(0, to - from));
        counts = true;
      }
    }
    if (counts) requests++;
  }
  const every = [...spells.values()];
  const all = figuresOf({
    ended: every.flatMap(({ ended }) => ended),
    open: every.flatMap(({ open }) => open),
  });
  const reasons = [...spells].map(([reason, of]) => {
    const figures = figuresOf(of);
    return { reason, ...figures, share: share(figures.elapsedMs, all.elapsedMs) };
  });
  return { requests, ...all, reasons };
}
