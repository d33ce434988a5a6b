import { ascending } from "./percentile.ts";

/** How many requests took so many days: [days, requests], ascending, without those that none took. */
export type DayHistogram = readonly (readonly [days: number, requests: number])[];

export function histogramOf(days: ArrayLike<number>): DayHistogram {
  const counts = new Map<number, number>();
  for (const value of ascending(days)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
}
