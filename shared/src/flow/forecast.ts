import { addDays, toDay } from "../kernel/calendar-time.ts";
import { type Draw, mulberry32, unit } from "../kernel/rng.ts";
import type { Day } from "../kernel/when.ts";
import { isEnough } from "./enough.ts";
import { type Flow, sinceFirstFiling } from "./flow.ts";
import { finishesPerDay } from "./throughput.ts";

const FORECAST_TRIALS = 10_000;
export const FORECAST_SEED = 1985;
const FORECAST_CONFIDENCES = [50, 70, 85, 95] as const;
export const SAMPLE_DAYS = 90;
/** A trial that is not done after two years counts as never: nobody plans by it, and it bounds the work of a forecast. */
const HORIZON_DAYS = 730;

/** Recent throughput, what a forecast draws from. Small enough to send to a browser. */
export interface ThroughputSample {
  /** Today, in the workspace's zone; day 1 of every forecast is tomorrow. */
  readonly today: Day;
  /** Finishes per local day, zeros kept, ending yesterday. */
  readonly daily: readonly number[];
  /** Their sum. */
  readonly finished: number;
  /** Finishes of today so far: drawn from tomorrow on, when today is whole. */
  readonly finishedToday: number;
}

/** What a trial draws its days from. */
export type Drawn = Pick<ThroughputSample, "daily" | "finished">;

/** What a forecast rests on, shown beside it. */
export interface ForecastBasis {
  readonly seed: number;
  readonly trials: number;
  readonly sampleDays: number;
  /** Finished requests in the sample. */
  readonly requests: number;
}

export interface HowMany extends ForecastBasis {
  readonly days: number;
  readonly until: Day;
  /** With so many percent of confidence at least so many requests. */
  readonly results: readonly { readonly confidencePercent: number; readonly requests: number }[];
}

export interface WhenDone extends ForecastBasis {
  readonly items: number;
  /** With so many percent of confidence within so many days; null: not within two years. */
  readonly results: readonly {
    readonly confidencePercent: number;
    readonly days: number | null;
    readonly date: Day | null;
  }[];
}

/** Daily throughput of the 90 days ending yesterday, not before the first filing. */
export function throughputSample(flow: Flow): ThroughputSample {
  const { today } = flow;
  const daily = finishesPerDay(flow, sinceFirstFiling(flow, { first: today - SAMPLE_DAYS, last: today - 1 }));
  const [finishedToday = 0] = finishesPerDay(flow, { first: today, last: today });
  return { today: toDay(today), daily, finished: daily.reduce((sum, n) => sum + n, 0), finishedToday };
}

export const basisOf = (sample: Drawn, seed: number): ForecastBasis => ({
  seed,
  trials: FORECAST_TRIALS,
  sampleDays: sample.daily.length,
  requests: sample.finished,
});

/** Position, from 1, of the trial that so many percent reach. */
const rankOf = (confidence: number): number => Math.ceil((confidence * FORECAST_TRIALS) / 100);

/** One day of a trial: the finishes of a past day, `daily[floor(u * n)]`. */
const drawDay = (daily: readonly number[], draw: Draw): number =>
  daily[Math.floor(unit(draw) * daily.length)]!;

/** The last trials drawn: a day's reports ask for the same ones again and again, since a sample changes once a day. */
const drawn = new Map<string, Int32Array>();
const MOST_DRAWN = 16;

/** Sums of so many drawn days, one a trial, ascending. Not to be changed. */
function sumTrials({ daily }: Drawn, days: number, seed: number): Int32Array {
  const key = `${days} ${seed} ${daily.join()}`;
  const known = drawn.get(key);
  if (known) return known;
  const draw = mulberry32(seed);
  const sums = new Int32Array(FORECAST_TRIALS);
  for (let trial = 0; trial < FORECAST_TRIALS; trial++) {
    let sum = 0;
    for (let day = 0; day < days; day++) sum += drawDay(daily, draw);
    sums[trial] = sum;
  }
  const oldest = drawn.size >= MOST_DRAWN ? drawn.keys().next() : undefined;
  if (oldest?.done === false) drawn.delete(oldest.value);
  drawn.set(key, sums.sort());
  return sums;
}

/**
 * How many requests will be finished within so many days: 10,000 trials, each the sum of as many days drawn from the
 * sample; descending, the trial at `ceil(c*N/100)`. Day 1 is tomorrow.
 * Source: Vacanti, "When Will It Be Done?", Monte Carlo simulation of throughput.
 * @param days 0 to 730
 * @returns null with fewer than ten finished requests in the sample: "not enough data yet"
 */
export function howMany(
  sample: ThroughputSample,
  days: number,
  seed: number = FORECAST_SEED,
): HowMany | null {
  if (!isEnough(sample.finished)) return null;
  if (days > HORIZON_DAYS) throw new RangeError(`a forecast reaches ${HORIZON_DAYS} days, not ${days}`);
  const sums = sumTrials(sample, days, seed);
  return {
    ...basisOf(sample, seed),
    days,
    until: addDays(sample.today, days),
    results: FORECAST_CONFIDENCES.map((confidencePercent) => ({
      confidencePercent,
      requests: sums[FORECAST_TRIALS - rankOf(confidencePercent)]!,
    })),
  };
}

/**
 * The trials behind `howMany` as a histogram, ascending: in so many of 10,000 trials exactly so many requests.
 * @param days 0 to 730
 * @returns null with fewer than ten finished requests in the sample: "not enough data yet"
 */
export function howManyTrials(
  sample: ThroughputSample,
  days: number,
  seed: number = FORECAST_SEED,
): readonly (readonly [requests: number, trials: number])[] | null {
  if (!isEnough(sample.finished)) return null;
  if (days > HORIZON_DAYS) throw new RangeError(`a forecast reaches ${HORIZON_DAYS} days, not ${days}`);
  const trials = new Map<number, number>();
  for (const sum of sumTrials(sample, days, seed)) trials.set(sum, (trials.get(sum) ?? 0) + 1);
  return [...trials];
}

/**
 * When so many requests will be done: in each of 10,000 trials the days drawn until their sum reaches the items;
 * ascending, the trial at `ceil(c*N/100)`. Day 1 is tomorrow; nothing left to do is done in 0 days, today.
 * @returns null with fewer than ten finished requests in the sample: "not enough data yet"
 */
export function whenDone(
  sample: ThroughputSample,
  items: number,
  seed: number = FORECAST_SEED,
): WhenDone | null {
  if (!isEnough(sample.finished)) return null;
  const draw = mulberry32(seed);
  const needed = new Int32Array(FORECAST_TRIALS);
  for (let trial = 0; trial < FORECAST_TRIALS; trial++) {
    let day = 0;
    for (let left = items; left > 0 && day <= HORIZON_DAYS; day++) left -= drawDay(sample.daily, draw);
    needed[trial] = day;
  }
  needed.sort();
  return {
    ...basisOf(sample, seed),
    items,
    results: FORECAST_CONFIDENCES.map((confidencePercent) => {
      const days = needed[rankOf(confidencePercent) - 1]!;
      const known = days <= HORIZON_DAYS;
      return {
        confidencePercent,
        days: known ? days : null,
        date: known ? addDays(sample.today, days) : null,
      };
    }),
  };
}

/**
 * The chance, 0 to 1, that so many requests are done within so many days: the share of the trials of `howMany` that
 * reach them. For a campaign's date.
 */
export function chanceDone(
  sample: Drawn,
  items: number,
  days: number,
  seed: number = FORECAST_SEED,
): number | null {
  if (!isEnough(sample.finished)) return null;
  if (days > HORIZON_DAYS) throw new RangeError(`a forecast reaches ${HORIZON_DAYS} days, not ${days}`);
  const sums = sumTrials(sample, Math.max(0, days), seed);
  return sums.filter((sum) => sum >= items).length / FORECAST_TRIALS;
}
