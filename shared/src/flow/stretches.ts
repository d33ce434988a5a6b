import type { Instant } from "../kernel/when.ts";
import type { BlockSpell, FlowFacts, Standing } from "./record.ts";

/** Is told of each stretch of physical time in one standing, and what blocked it. */
type OnStretch = (standing: Standing, block: BlockSpell | null, elapsedMs: number) => void;

/** Whether the visits tell the whole time between two instants: none lacks a time, and there is no gap. */
function covers(facts: FlowFacts, from: Instant, to: Instant): boolean {
  let known = from;
  for (const visit of facts.visits) {
    if (typeof visit.from !== "number" || typeof visit.to === "string") return false;
    if (visit.from > known) return known >= to;
    known = Math.max(known, visit.to ?? to);
  }
  return known >= to;
}

/** Cuts one visit at the edges of its blocks. Where blocks overlap, the earlier listed one counts. */
function cutByBlocks(facts: FlowFacts, standing: Standing, from: Instant, to: Instant, on: OnStretch): void {
  let cursor = from;
  for (const block of facts.blocks) {
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
 * Walks through the actual visits between two instants, in order; the stretches add up to `to - from` milliseconds.
 * @returns false, and tells nothing, where the visits do not cover that time or lack times (imported days)
 */
export function eachStretch(facts: FlowFacts, from: Instant, to: Instant, on: OnStretch): boolean {
  if (!covers(facts, from, to)) return false;
  let cursor = from;
  for (const visit of facts.visits) {
    if (typeof visit.to === "string") continue;
    const end = Math.min(to, visit.to ?? to);
    if (end <= cursor) continue;
    cutByBlocks(facts, visit.standing, cursor, end, on);
    cursor = end;
  }
  return true;
}
