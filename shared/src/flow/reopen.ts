import type { EpochDay } from "../kernel/calendar-time.ts";
import type { RequestId } from "../kernel/ids.ts";
import { byKey } from "./finished-items.ts";
import { type DayRange, type Flow, within } from "./flow.ts";
import { type FlowRow, NEVER } from "./flow-row.ts";
import { share } from "./percentile.ts";

export interface ReopenRate {
  /** First live within the window. */
  readonly requests: number;
  /** Of these, reopened at any time since. */
  readonly reopened: number;
  /** 0 to 1; null of none. */
  readonly share: number | null;
}

/** The day on which a row first became live, a finish that a reopening wiped included; NEVER if it did not. */
function firstLiveDay(flow: Flow, row: FlowRow): EpochDay {
  if (row.facts.reopenings.length === 0) return row.finish;
  const visit = row.facts.visits.find(({ standing }) => standing === "live");
  return visit ? Math.min(flow.zone.epochDayOf(visit.from), row.finish) : row.finish;
}

/** Reopen rate: requests reopened over requests ever live, of those that first became live within a window. */
export function reopenRate(flow: Flow, range: DayRange): ReopenRate {
  let requests = 0;
  let reopened = 0;
  for (const row of flow.rows) {
    const day = firstLiveDay(flow, row);
    if (day === NEVER || !within(day, range)) continue;
    requests++;
    if (row.facts.reopenings.length > 0) reopened++;
  }
  return { requests, reopened, share: share(reopened, requests) };
}

/** A request behind "2 reopened since". */
export interface ReopenedItem {
  readonly id: RequestId;
  readonly key: string;
  readonly title: string;
}

/**
 * "2 reopened since": requests that became live within a window and left live again, so that a chart of it shows
 * another past than it did then; by key.
 */
export function reopenedSince(flow: Flow, range: DayRange): ReopenedItem[] {
  return flow.rows
    .map(({ facts }) => facts)
    .filter(
      ({ reopenings, visits }) =>
        reopenings.length > 0 &&
        visits.some(
          ({ standing, from, to }) =>
            standing === "live" && to !== null && within(flow.zone.epochDayOf(from), range),
        ),
    )
    .sort(byKey)
    .map(({ id, key, title }) => ({ id, key, title }));
}
