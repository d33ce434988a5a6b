import { PERCENTILE_RULE, ascending, percentile } from "./percentile.ts";

/** Percentiles of durations in business time, rounded to whole seconds; null of none. */
export interface BusinessFigures {
  readonly requests: number;
  readonly p50BusinessSeconds: number | null;
  readonly p85BusinessSeconds: number | null;
  readonly p95BusinessSeconds: number | null;
  readonly rule: string;
}

/** @param ms durations in milliseconds of business time */
export function businessFigures(ms: ArrayLike<number>): BusinessFigures {
  const sorted = ascending(ms);
  const seconds = (p: number): number | null => {
    const value = percentile(sorted, p);
    return value === null ? null : Math.round(value / 1000);
  };
  return {
    requests: sorted.length,
    p50BusinessSeconds: seconds(50),
    p85BusinessSeconds: seconds(85),
    p95BusinessSeconds: seconds(95),
    rule: PERCENTILE_RULE,
  };
}
