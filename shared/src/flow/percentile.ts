/** The rule by which every percentile of Tandem is read, for tooltips and reports. */
export const PERCENTILE_RULE = "nearest rank: sorted[ceil(p*n/100) - 1]";

/**
 * Percentile by nearest rank: the smallest element that at least p percent of the sample do not exceed,
 * `sorted[ceil(p*n/100) - 1]`, multiplied before divided so that 7 % of 100 is 7. Always an element of the sample.
 * Source: Wikipedia, "Percentile", the nearest-rank method.
 * @param sorted ascending
 * @param p percent, above 0 to 100
 * @returns null of an empty sample
 */
export function percentile(sorted: ArrayLike<number>, p: number): number | null {
  if (!(p > 0 && p <= 100)) throw new RangeError(`a percentile lies above 0 and up to 100, not at ${p}`);
  return sorted[Math.ceil((p * sorted.length) / 100) - 1] ?? null;
}

/** Ascending copy; a typed array, because that sorts numbers without a comparator and several times as fast. */
export const ascending = (values: ArrayLike<number>): Float64Array => Float64Array.from(values).sort();

/** Arithmetic mean; null of none. */
export function mean(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/** Part of a whole, 0 to 1; null of a whole of 0. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
