import type { Day } from "../kernel/when.ts";
import { ascending, mean } from "./percentile.ts";
import type { WeekThroughput } from "./throughput.ts";

/** Points in a row on one side of the median, and points in a row that rise or fall, that chance hardly makes. */
const SHIFT = 6;
const TREND = 5;

/** A stretch of weeks that is hardly chance; Mondays of its first and last week. */
export interface RunSignal {
  readonly kind: "above" | "below" | "rising" | "falling";
  readonly from: Day;
  readonly to: Day;
  readonly weeks: number;
}

export interface RunChart {
  /** Whole weeks that the chart rests on; those that the window cuts are not comparable. */
  readonly weeks: number;
  /** Middle of their throughput (the mean of both middle ones of an even number); null of none. */
  readonly medianRequests: number | null;
  readonly meanRequests: number | null;
  readonly signals: readonly RunSignal[];
}

interface Run {
  readonly kind: RunSignal["kind"];
  readonly from: number;
  to: number;
  weeks: number;
}

function medianOf(counts: readonly number[]): number | null {
  const sorted = ascending(counts);
  const half = sorted.length / 2;
  return mean(sorted.subarray(Math.ceil(half) - 1, Math.floor(half) + 1));
}

/** Weeks on one side of the median; one on it neither counts nor breaks a run. */
function shifts(counts: readonly number[], median: number): Run[] {
  const runs: Run[] = [];
  counts.forEach((count, i) => {
    if (count === median) return;
    const kind = count > median ? "above" : "below";
    const last = runs.at(-1);
    if (last?.kind === kind) {
      last.to = i;
      last.weeks++;
    } else runs.push({ kind, from: i, to: i, weeks: 1 });
  });
  return runs.filter(({ weeks }) => weeks >= SHIFT);
}

/** Weeks each above, or each below, the one before; of equal ones the first alone counts. */
function trends(counts: readonly number[]): Run[] {
  const runs: Run[] = [];
  let before = 0;
  counts.forEach((count, i) => {
    if (i === 0 || count === counts[before]) return;
    const kind = count > counts[before]! ? "rising" : "falling";
    const last = runs.at(-1);
    if (last?.kind === kind) {
      last.to = i;
      last.weeks++;
    } else runs.push({ kind, from: before, to: i, weeks: 2 });
    before = i;
  });
  return runs.filter(({ weeks }) => weeks >= TREND);
}

/**
 * Run chart of weekly throughput: its median, and what is hardly chance: six or more weeks in a row on one side of the
 * median (a shift), five or more in a row that rise or fall (a trend). Source: Perla, Provost, Murray, "The run chart: a
 * simple analytical tool for learning from variation in healthcare processes", BMJ Quality & Safety 20 (2011).
 */
export function runChart(byWeek: readonly WeekThroughput[]): RunChart {
  const whole = byWeek.filter(({ days }) => days === 7);
  const counts = whole.map(({ requests }) => requests);
  const median = medianOf(counts);
  const runs = median === null ? [] : [...shifts(counts, median), ...trends(counts)];
  return {
    weeks: whole.length,
    medianRequests: median,
    meanRequests: mean(counts),
    signals: runs.map(({ kind, from, to, weeks }) => ({
      kind,
      from: whole[from]!.monday,
      to: whole[to]!.monday,
      weeks,
    })),
  };
}
