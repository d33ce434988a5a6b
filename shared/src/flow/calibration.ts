import { toEpochDay } from "../kernel/calendar-time.ts";
import type { Day } from "../kernel/when.ts";
import { type DayRange, type Flow, within } from "./flow.ts";
import type { FlowRow } from "./flow-row.ts";
import { ascending, mean, share } from "./percentile.ts";

const BUCKETS = 10;

/** Promises whose chance lay within ten points of each other. */
export interface CalibrationBucket {
  /** From (included) to (excluded; the last bucket holds 100 too), in percent. */
  readonly fromPercent: number;
  readonly toPercent: number;
  readonly promises: number;
  /** Mean chance that was told, 0 to 1; null of none. */
  readonly told: number | null;
  /** How many came true, and their share. */
  readonly cameTrue: number;
  readonly share: number | null;
}

export interface Calibration {
  /** Promises whose day is past. A request has up to two: the promised day, and the chance told for its own date. */
  readonly promises: number;
  readonly cameTrue: number;
  /** Every bucket, zeros kept. */
  readonly buckets: readonly CalibrationBucket[];
  /** Mean of (chance - what happened)², 0 best; always saying 50 % gives 0.25. null of none. */
  readonly brierScore: number | null;
}

interface Told {
  readonly probability: number;
  readonly cameTrue: boolean;
}

/** What was told of one request and can be judged by now. */
function toldOf({ facts, finish }: FlowRow, range: DayRange, today: number): Told[] {
  const judge = (day: Day, probability: number): Told[] => {
    const due = toEpochDay(day);
    return within(due, range) && due < today ? [{ probability, cameTrue: finish <= due }] : [];
  };
  const { promise } = facts;
  if (!promise) return [];
  const { ownDate } = promise;
  return [...judge(promise.day, promise.probability), ...(ownDate ? judge(ownDate.day, ownDate.share) : [])];
}

/** Summed in order of size, so that the same values give the same sum whatever their order. */
const meanOf = (values: readonly number[]): number | null => mean(ascending(values));

/**
 * Calibration: of what was promised with some chance, by ten points of that chance, how much came true. Counted are the
 * promises kept in the log whose last day lies within a window and is past, both the day that was promised (85 %) and the
 * chance told for the requester's own date; declined and withdrawn requests do not count. Well calibrated is who is right
 * in 85 of 100 cases of which they said 85 %. Source: Brier, "Verification of forecasts expressed in terms of probability",
 * Monthly Weather Review 78 (1950); Murphy, Winkler, "Reliability of subjective probability forecasts" (1977).
 */
export function calibration(flow: Flow, range: DayRange): Calibration {
  const told = flow.rows.flatMap((row) => (row.facts.promise ? toldOf(row, range, flow.today) : []));
  const trueOf = (list: readonly Told[]) => list.filter(({ cameTrue }) => cameTrue).length;
  const buckets = Array.from({ length: BUCKETS }, (_, i) => {
    const own = told.filter(
      ({ probability }) => Math.min(BUCKETS - 1, Math.floor(probability * BUCKETS)) === i,
    );
    const cameTrue = trueOf(own);
    return {
      fromPercent: (100 / BUCKETS) * i,
      toPercent: (100 / BUCKETS) * (i + 1),
      promises: own.length,
      told: meanOf(own.map(({ probability }) => probability)),
      cameTrue,
      share: share(cameTrue, own.length),
    };
  });
  return {
    promises: told.length,
    cameTrue: trueOf(told),
    buckets,
    brierScore: meanOf(told.map(({ probability, cameTrue }) => (probability - (cameTrue ? 1 : 0)) ** 2)),
  };
}
