import { type DayRange, type Flow, within } from "./flow.ts";
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
  const endedIn = (list: readonly FlowFacts[]) =>
    list.filter((facts) => {
      const when = since(facts);
      return when !== undefined && within(flow.zone.epochDayOf(when), range);
    }).length;
  const sums = { filed: 0, started: 0, finished: 0, finishedPoints: 0, finishedImported: 0 };
  for (const { facts, filed, start, finish, points } of flow.rows) {
    if (within(filed, range)) sums.filed++;
    if (within(start, range)) sums.started++;
    if (!within(finish, range)) continue;
    sums.finished++;
    sums.finishedPoints += points;
    if (facts.imported) sums.finishedImported++;
  }
  return { ...sums, declined: endedIn(flow.declined), withdrawn: endedIn(flow.withdrawn) };
}
