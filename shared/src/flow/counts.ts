import { type DayRange, type Flow, within } from "./flow.ts";
import type { FlowRow } from "./flow-row.ts";
import type { FlowFacts } from "./record.ts";

/** How many requests did what within a window. */
export interface Counts {
  readonly filed: number;
  readonly started: number;
  readonly finished: number;
  readonly finishedPoints: number;
  /** Of the finished: taken in from another tool. */
  readonly finishedImported: number;
  /** Kept apart from every other figure: neither arrivals nor finishes. */
  readonly declined: number;
  readonly withdrawn: number;
}

/** When it came to where it stands now. */
const since = (facts: FlowFacts) => facts.visits.at(-1)?.from;

/** Counts of a window: filed, started and finished by local day; declined and withdrawn by the day of that decision. */
export function counts(flow: Flow, range: DayRange): Counts {
  const inRange = (day: (row: FlowRow) => number) =>
    flow.rows.reduce((sum, row) => (within(day(row), range) ? sum + 1 : sum), 0);
  const endedIn = (list: readonly FlowFacts[]) =>
    list.filter((facts) => {
      const when = since(facts);
      return when !== undefined && within(flow.zone.epochDayOf(when), range);
    }).length;
  const finished = flow.rows.filter((row) => within(row.finish, range));
  return {
    filed: inRange((row) => row.filed),
    started: inRange((row) => row.start),
    finished: finished.length,
    finishedPoints: finished.reduce((sum, row) => sum + row.points, 0),
    finishedImported: finished.filter((row) => row.facts.imported).length,
    declined: endedIn(flow.declined),
    withdrawn: endedIn(flow.withdrawn),
  };
}
