import { MS_PER_DAY } from "../kernel/calendar-time.ts";
import type { DayRange, Flow } from "./flow.ts";
import { passages } from "./passages.ts";
import type { Standing } from "./record.ts";

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

/**
 * Stage split: mean elapsed days that the requests finished within a window spent in each stage, all actual visits
 * counted, those before a return too. A visit of which only the days are known counts their difference.
 */
export function stageSplit(flow: Flow, range: DayRange): StageSplit {
  const ways = passages(flow, range);
  return {
    requests: ways.length,
    stages: SPLIT_STANDINGS.map((standing) => {
      let ms = 0;
      for (const { standingMs } of ways) ms += standingMs[standing];
      return { standing, meanElapsedDays: ways.length === 0 ? null : ms / ways.length / MS_PER_DAY };
    }),
  };
}
