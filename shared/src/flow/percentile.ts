/** The rule by which every percentile of Tandem is read, for tooltips and reports. */
export const PERCENTILE_RULE = "nearest rank: sorted[ceil(p*n/100) - 1]";

/** The place, from 1, of a percentile in a sample of so many. @param p percent, above 0 to 100 */
export function rankOf(p: number, size: number): number {
  if (!(p > 0 && p <= 100)) throw new RangeError(`a percentile lies above 0 and up to 100, not at ${p}`);
  return Math.ceil((p * size) / 100);
}

/**
 * Percentile by nearest rank: the smallest element that at least p percent of the sample do not exceed,
 * `sorted[ceil(p*n/100) - 1]`, multiplied before divided so that 7 % of 100 is 7. Always an element of the sample.
 * Source: Wikipedia, "Percentile", the nearest-rank method.
 * @param sorted ascending
 * @param p percent, above 0 to 100
 * @returns null of an empty sample
 */
export const percentile = (sorted: ArrayLike<number>, p: number): number | null =>
  sorted[rankOf(p, sorted.length) - 1] ?? null;

/**
 * Ascending copy. Whole numbers that span less than their count, such as many days, are sorted by counting; others as a typed array, which
 * needs no comparator.
 */
export function ascending(values: ArrayLike<number>): Float64Array {
  // Not `from`, which goes through an iterator.
  const sorted = new Float64Array(values);
  let min = Infinity;
  let max = -Infinity;
  let whole = true;
  for (const value of sorted) {
    if (value < min) min = value;
    if (value > max) max = value;
    whole &&= Number.isInteger(value);
  }
  if (!whole || sorted.length === 0 || max - min > sorted.length) return sorted.sort();
  const counts = new Int32Array(max - min + 1);
  for (const value of sorted) counts[value - min]!++;
  let end = 0;
  counts.forEach((count, i) => sorted.fill(min + i, end, (end += count)));
  return sorted;
}

/** Arithmetic mean; null of none. */
export function mean(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/** Part of a whole, 0 to 1; null of a whole of 0. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
