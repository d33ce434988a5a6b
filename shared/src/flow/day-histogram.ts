import { ascending, rankOf } from "./percentile.ts";

/** How many requests took so many days: [days, requests], ascending, without those that none took. */
export type DayHistogram = readonly (readonly [days: number, requests: number])[];

export function histogramOf(days: ArrayLike<number>): DayHistogram {
  const counts = new Map<number, number>();
  for (const value of ascending(days)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
}

/** `percentile` of the requests counted in it. */
export function histogramPercentile(histogram: DayHistogram, p: number): number | null {
  let size = 0;
  for (const [, requests] of histogram) size += requests;
  const rank = rankOf(p, size);
  let passed = 0;
  for (const [days, requests] of histogram) if ((passed += requests) >= rank) return days;
  return null;
}
