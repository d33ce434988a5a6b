import { PERCENTILE_RULE, ascending, mean, percentile } from "./percentile.ts";

/** Percentiles and mean of durations in days, with the count of requests behind them; null of none. */
export interface DayFigures {
  readonly requests: number;
  readonly p50Days: number | null;
  readonly p70Days: number | null;
  readonly p85Days: number | null;
  readonly p95Days: number | null;
  readonly meanDays: number | null;
  readonly rule: string;
}

export function dayFigures(days: ArrayLike<number>): DayFigures {
  const sorted = ascending(days);
  return {
    requests: sorted.length,
    p50Days: percentile(sorted, 50),
    p70Days: percentile(sorted, 70),
    p85Days: percentile(sorted, 85),
    p95Days: percentile(sorted, 95),
    meanDays: mean(sorted),
    rule: PERCENTILE_RULE,
  };
}
