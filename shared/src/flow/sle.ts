import { cycleDays } from "./cycle-time.ts";
import { type DayRange, type Flow, finishedIn } from "./flow.ts";
import { share } from "./percentile.ts";

/** How many finished requests kept their service's cycle expectation. */
export interface SleAttainment {
  /** Finished requests that have a service. */
  readonly requests: number;
  readonly kept: number;
  /** 0 to 1; null of none. */
  readonly share: number | null;
}

/**
 * Attainment of the service level expectation: share of the requests finished within a window whose cycle time is
 * within their service's `cycle` expectation. Work without a service expects nothing and is left out.
 * Source: Kanban Guide (Vacanti, Coleman, 2020), "service level expectation".
 */
export function sleAttainment(flow: Flow, range: DayRange): SleAttainment {
  let requests = 0;
  let kept = 0;
  for (const row of finishedIn(flow, range)) {
    if (!row.service) continue;
    requests++;
    if (cycleDays(row) <= row.service.cycleDays) kept++;
  }
  return { requests, kept, share: share(kept, requests) };
}
