import {
  FORECAST_SEED,
  type HowMany,
  type ThroughputSample,
  type WhenDone,
  howMany,
  whenDone,
} from "./forecast.ts";

/** What is supposed to change, in percent of what is now: -20 is a fifth less, 0 as it is. Above -100, at most 400. */
export interface Supposition {
  readonly throughputPercent: number;
  /** Of the work in process and of the queue behind it. */
  readonly wipPercent: number;
}

export interface WhatIf {
  readonly howMany: HowMany;
  readonly whenQueueDone: WhenDone;
  /** Mean days from start to finish by Little's law: work in process / finished a day. null where nothing is in process. */
  readonly cycleDays: number | null;
}

/** So many hundredths of what is now: 125 is a quarter more. */
function hundredths(percent: number): number {
  if (percent > -100 && percent <= 400) return 100 + percent;
  throw new RangeError(`a change lies above -100 % and up to 400 %, not at ${percent}`);
}

/**
 * What if throughput or work in process changed: the same forecasts with every drawn day scaled and the queue scaled, and
 * the mean cycle time that Little's law gives for it. A day of 2 finishes at +25 % is one of 2.5; only the sum of a trial
 * is rounded down, a queue up. Both are thought experiments: less work in process seldom leaves throughput as it was.
 * Source: Little, "A proof for the queuing formula L = λW", Operations Research 9 (1961); Little, Graves, "Little's law" (2008).
 * @param days 0 to 730, how far to count
 * @param queued requests accepted and not finished; @param wip started and not finished
 * @returns null with fewer than ten finished in the sample: "not enough data yet"
 */
export function whatIf(
  sample: ThroughputSample,
  { days, queued, wip }: { readonly days: number; readonly queued: number; readonly wip: number },
  { throughputPercent, wipPercent }: Supposition,
  seed: number = FORECAST_SEED,
): WhatIf | null {
  const pace = hundredths(throughputPercent);
  const load = hundredths(wipPercent);
  // A rank of scaled sums is the scaled sum of that rank, so the trials need not be drawn anew.
  const many = howMany(sample, days, seed);
  const items = Math.ceil((queued * load) / 100);
  // Both in hundredths, since sums of fractions of a request would miss the queue by a hair.
  const done = whenDone({ ...sample, daily: sample.daily.map((count) => count * pace) }, items * 100, seed);
  if (many === null || done === null) return null;
  const perDay = (sample.finished * pace) / sample.daily.length;
  return {
    howMany: {
      ...many,
      results: many.results.map(({ confidencePercent, requests }) => ({
        confidencePercent,
        requests: Math.floor((requests * pace) / 100),
      })),
    },
    whenQueueDone: { ...done, items },
    cycleDays: wip === 0 ? null : (wip * load) / perDay,
  };
}
