import { type Flow } from "./flow.ts";
import { NEVER } from "./flow-row.ts";

/** Requests that have gone live, by campaign id; campaigns without one are absent. */
export function campaignCounts(flow: Flow): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { facts, finish } of flow.rows) {
    if (facts.campaign === null || finish === NEVER) continue;
    counts[facts.campaign] = (counts[facts.campaign] ?? 0) + 1;
  }
  return counts;
}
