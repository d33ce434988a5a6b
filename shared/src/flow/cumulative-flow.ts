import { type EpochDay, toDay } from "../kernel/calendar-time.ts";
import type { Day } from "../kernel/when.ts";
import type { ArrivalLine } from "./arrival-tally.ts";
import type { DayRange, Flow } from "./flow.ts";
import type { Stage } from "./record.ts";

/** Arrivals since the beginning, day by day: `arrivals[stage][i]` is the count up to the end of `days[i]`. */
export interface CumulativeFlow {
  readonly days: readonly Day[];
  readonly arrivals: Readonly<Record<Stage, readonly number[]>>;
  /** Work in process at each day's end: the vertical distance from in_progress to live. */
  readonly wip: readonly number[];
  /**
   * Approximate lead times at each day's end, in days, both counted: the horizontal distance back from the line of live
   * to the lines of filed and of in_progress, whether or not it begins before the first day. null before the first finish.
   */
  readonly marketDays: readonly (number | null)[];
  readonly cycleDays: readonly (number | null)[];
  /** Requests that count, arrived or not. Declined and withdrawn ones are not among them. */
  readonly requests: number;
}

/** A line's height at the end of each day of a range. */
function heights({ days, totals }: ArrivalLine, { first, last }: DayRange): number[] {
  const result: number[] = [];
  let next = 0;
  for (let day = first; day <= last; day++) {
    while (next < days.length && days[next]! <= day) next++;
    result.push(next === 0 ? 0 : totals[next - 1]!);
  }
  return result;
}

/** From the day on which a line reached each of these rising heights to that height's own day, both counted. */
function horizontal(
  { days, totals }: ArrivalLine,
  live: readonly number[],
  first: EpochDay,
): (number | null)[] {
  let next = 0;
  return live.map((height, i) => {
    while (next < totals.length && totals[next]! < height) next++;
    const reached = days[next];
    return height === 0 || reached === undefined ? null : first + i - reached + 1;
  });
}

/**
 * Cumulative flow: arrivals per stage up to each local day's end. Never falls, and a stage never has more than the one
 * before it, because a skipped stage takes the next one's arrival. The gap between two lines is the work between them; the
 * horizontal distance approximates the mean time that the work passing then took, exactly so where it leaves in the order
 * in which it came. Source: Vacanti, "Actionable Agile Metrics for Predictability", on cumulative flow diagrams.
 */
export function cumulativeFlow({ tally }: Flow, range: DayRange): CumulativeFlow {
  const at = (stage: Stage): number[] => heights(tally.line(stage), range);
  const arrivals = {
    filed: at("filed"),
    ready: at("ready"),
    committed: at("committed"),
    in_progress: at("in_progress"),
    review: at("review"),
    launch_ready: at("launch_ready"),
    live: at("live"),
  };
  const { in_progress: started, live } = arrivals;
  const back = (stage: Stage) => horizontal(tally.line(stage), live, range.first);
  return {
    days: live.map((_, i) => toDay(range.first + i)),
    arrivals,
    wip: started.map((count, i) => count - live[i]!),
    marketDays: back("filed"),
    cycleDays: back("in_progress"),
    requests: tally.requests,
  };
}
