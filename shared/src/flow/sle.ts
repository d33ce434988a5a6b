import { type EpochDay, mondayOf, toDay } from "../kernel/calendar-time.ts";
import type { Day } from "../kernel/when.ts";
import { cycleDays } from "./cycle-time.ts";
import { type DayRange, type Flow, finishedIn } from "./flow.ts";
import type { FlowRow } from "./flow-row.ts";
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
export const sleAttainment = (flow: Flow, range: DayRange): SleAttainment =>
  attainmentOf(finishedIn(flow, range));

function attainmentOf(rows: readonly FlowRow[]): SleAttainment {
  let requests = 0;
  let kept = 0;
  for (const row of rows) {
    if (!row.service) continue;
    requests++;
    if (cycleDays(row) <= row.service.cycleDays) kept++;
  }
  return { requests, kept, share: share(kept, requests) };
}

/** The same by ISO week of the finish, weeks without one included; a week that the window cuts counts its days inside. */
export function sleByWeek(flow: Flow, range: DayRange): (SleAttainment & { readonly monday: Day })[] {
  const weeks = new Map<EpochDay, FlowRow[]>();
  for (let monday = mondayOf(range.first); monday <= range.last; monday += 7) weeks.set(monday, []);
  for (const row of finishedIn(flow, range)) weeks.get(mondayOf(row.finish))?.push(row);
  return [...weeks].map(([monday, rows]) => ({ monday: toDay(monday), ...attainmentOf(rows) }));
}
