import { MS_PER_DAY } from "../kernel/calendar-time.ts";
import { type DayRange, type Flow, finishedIn } from "./flow.ts";
import type { Standing, Visit } from "./record.ts";
import { standingOf } from "./visit-table.ts";

/** Where a request can be between filed and live. */
const SPLIT_STANDINGS = [
  "filed",
  "needs_info",
  "ready",
  "committed",
  "in_progress",
  "review",
  "launch_ready",
] as const satisfies readonly Standing[];

export interface StageSplit {
  /** Finished requests whose visits are known. */
  readonly requests: number;
  readonly stages: readonly {
    readonly standing: (typeof SPLIT_STANDINGS)[number];
    /** Elapsed days a request, fractions kept, requests that were never there included; null of none. */
    readonly meanElapsedDays: number | null;
  }[];
}

/** Days between the dates of a visit of which no more is known; an open one has none yet. */
const wholeDays = (flow: Flow, visit: Visit | undefined): number =>
  visit && visit.to !== null ? flow.zone.epochDayOf(visit.to) - flow.zone.epochDayOf(visit.from) : 0;

/**
 * Stage split: mean elapsed days that the requests finished within a window spent in each stage, all actual visits
 * counted, those before a return too. A visit of which only the days are known counts their difference.
 */
export function stageSplit(flow: Flow, range: DayRange): StageSplit {
  const sums = {
    filed: 0,
    needs_info: 0,
    ready: 0,
    committed: 0,
    in_progress: 0,
    review: 0,
    launch_ready: 0,
    live: 0,
    declined: 0,
    withdrawn: 0,
  } satisfies Record<Standing, number>;
  let requests = 0;
  const { first, standing, from, to } = flow.visits;
  for (const { index, facts } of finishedIn(flow, range)) {
    if (facts.visits.length === 0) continue;
    requests++;
    // In whole milliseconds: a sum of fractions would depend on the order of the records.
    for (let i = first[index]!; i < first[index + 1]!; i++) {
      const elapsedMs = to[i]! - from[i]!;
      if (elapsedMs === Infinity) continue;
      sums[standingOf(standing[i]!)] += Number.isNaN(elapsedMs)
        ? wholeDays(flow, facts.visits[i - first[index]!]) * MS_PER_DAY
        : elapsedMs;
    }
  }
  return {
    requests,
    stages: SPLIT_STANDINGS.map((standing) => ({
      standing,
      meanElapsedDays: requests === 0 ? null : sums[standing] / requests / MS_PER_DAY,
    })),
  };
}
