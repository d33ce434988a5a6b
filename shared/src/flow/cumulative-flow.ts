import { toDay } from "../kernel/calendar-time.ts";
import type { Day } from "../kernel/when.ts";
import type { DayRange, Flow } from "./flow.ts";
import { STAGES, type Stage } from "./record.ts";

/** Arrivals since the beginning, day by day: `arrivals[stage][i]` is the count up to the end of `days[i]`. */
export interface CumulativeFlow {
  readonly days: readonly Day[];
  readonly arrivals: Readonly<Record<Stage, readonly number[]>>;
  /** Requests that count, arrived or not. Declined and withdrawn ones are not among them. */
  readonly requests: number;
}

/**
 * Cumulative flow: arrivals per stage up to each local day's end. Never falls, and a stage never has more than the one
 * before it, because a skipped stage takes the next one's arrival. The gap between two lines is the work between them.
 * Source: Vacanti, "Actionable Agile Metrics for Predictability", on cumulative flow diagrams.
 */
export function cumulativeFlow(flow: Flow, { first, last }: DayRange): CumulativeFlow {
  const length = Math.max(0, last - first + 1);
  const counts = STAGES.map(() => new Int32Array(length));
  for (const { arrivals } of flow.rows) {
    for (let stage = 0; stage < STAGES.length; stage++) {
      const day = arrivals[stage]!;
      // Later stages cannot have been reached before this one.
      if (day > last) break;
      counts[stage]![Math.max(0, day - first)]!++;
    }
  }
  for (const line of counts) for (let i = 1; i < length; i++) line[i]! += line[i - 1]!;
  const line = (stage: Stage): number[] => Array.from(counts[STAGES.indexOf(stage)]!);
  return {
    days: Array.from({ length }, (_, i) => toDay(first + i)),
    arrivals: {
      filed: line("filed"),
      ready: line("ready"),
      committed: line("committed"),
      in_progress: line("in_progress"),
      review: line("review"),
      launch_ready: line("launch_ready"),
      live: line("live"),
    },
    requests: flow.rows.length,
  };
}
