import type { Instant } from "../kernel/when.ts";
import type { Flow } from "./flow.ts";
import type { FlowRow } from "./flow-row.ts";
import type { BlockSpell, Standing } from "./record.ts";
import { standingOf, type VisitTable } from "./visit-table.ts";

/** Is told of each stretch of physical time in one standing, and what blocked it. */
type OnStretch = (standing: Standing, block: BlockSpell | null, elapsedMs: number) => void;

/** Whether the visits tell the whole time between two instants: none lacks a time, and there is no gap. */
function covers(visits: VisitTable, row: number, begin: Instant, end: Instant): boolean {
  let known = begin;
  for (let i = visits.first[row]!; i < visits.first[row + 1]!; i++) {
    const from = visits.from[i]!;
    const to = visits.to[i]!;
    if (Number.isNaN(from) || Number.isNaN(to)) return false;
    if (from > known) return known >= end;
    known = Math.max(known, to);
  }
  return known >= end;
}

/** Cuts one visit at the edges of its blocks. Where blocks overlap, the earlier listed one counts. */
function cutByBlocks(
  blocks: readonly BlockSpell[],
  standing: Standing,
  from: Instant,
  to: Instant,
  on: OnStretch,
): void {
  let cursor = from;
  for (const block of blocks) {
    const begin = Math.max(cursor, block.from);
    const end = Math.min(to, block.to ?? to);
    if (end <= begin) continue;
    if (begin > cursor) on(standing, null, begin - cursor);
    on(standing, block, end - begin);
    cursor = end;
  }
  if (to > cursor) on(standing, null, to - cursor);
}

/**
 * Walks through the actual visits between two instants, in order; the stretches add up to `end - begin` milliseconds.
 * @returns false, and tells nothing, where the visits do not cover that time or lack times (imported days)
 */
export function eachStretch(
  { visits }: Flow,
  { index, facts }: FlowRow,
  begin: Instant,
  end: Instant,
  on: OnStretch,
): boolean {
  if (!covers(visits, index, begin, end)) return false;
  let cursor = begin;
  for (let i = visits.first[index]!; i < visits.first[index + 1]!; i++) {
    const to = Math.min(end, visits.to[i]!);
    if (to <= cursor) continue;
    cutByBlocks(facts.blocks, standingOf(visits.standing[i]!), cursor, to, on);
    cursor = to;
  }
  return true;
}
