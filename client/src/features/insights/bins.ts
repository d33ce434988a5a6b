/** Requests that took from so many to so many days. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly requests: number;
}

const MOST_BINS = 24;
/** What lies further out than so many times the 95th percentile is one last bin. */
const FAR = 2;

/**
 * A histogram of days as bins of equal width, gaps included, the few that lie far out together in the last.
 * @param histogram [days, requests], ascending
 */
export function binsOf(
  histogram: readonly (readonly [number, number])[],
  p95Days: number | null,
): readonly Bin[] {
  const longest = histogram.at(-1)?.[0] ?? 0;
  if (longest === 0) return [];
  const end = p95Days === null ? longest : Math.min(longest, p95Days * FAR);
  const width = Math.max(1, Math.ceil(end / MOST_BINS));
  const count = Math.ceil(end / width);
  const bins = Array.from({ length: count }, (_, i) => ({
    from: i * width + 1,
    to: i === count - 1 ? longest : (i + 1) * width,
    requests: 0,
  }));
  for (const [days, requests] of histogram) {
    const bin = bins[Math.min(count - 1, Math.floor((days - 1) / width))];
    if (bin) bin.requests += requests;
  }
  return bins;
}
