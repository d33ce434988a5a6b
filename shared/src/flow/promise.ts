import { addDays, daysInclusive } from "../kernel/calendar-time.ts";
import type { Day } from "../kernel/when.ts";
import { type DayHistogram, histogramOf, histogramPercentile } from "./day-histogram.ts";
import { isEnough } from "./enough.ts";
import { type DayRange, type Flow, within } from "./flow.ts";
import { share } from "./percentile.ts";
import type { ClassOfService, PromiseBasis } from "./record.ts";
import { marketDays } from "./speed-to-market.ts";

export const PROMISE_DAYS = 90;
export const PROMISE_PERCENT = 85;

/** One service's recent speed-to-market, small enough to send with the filing form. */
export interface ServiceHistory {
  readonly all: DayHistogram;
  readonly byClass: Partial<Record<ClassOfService, DayHistogram>>;
}

/** What may be promised, and what it rests on. */
export interface MarketPromise {
  readonly basis: PromiseBasis;
  /** Finished requests behind it, at least ten. */
  readonly requests: number;
  /** 85 % of them were live within so many days, both dates counted. */
  readonly p85Days: number;
  readonly histogram: DayHistogram;
}

/** The last 90 days, today included. */
export const promiseRange = (flow: Flow): DayRange => ({
  first: flow.today - PROMISE_DAYS + 1,
  last: flow.today,
});

/** Filed to live of the last 90 days, by service and by its classes. Services without a finished request are absent. */
export function promiseHistory(flow: Flow): Record<string, ServiceHistory> {
  const range = promiseRange(flow);
  const samples = new Map<string, { all: number[]; byClass: Map<ClassOfService, number[]> }>();
  for (const row of flow.rows) {
    const { service, class: ofClass } = row.facts;
    if (service === null || !within(row.finish, range)) continue;
    let sample = samples.get(service);
    if (!sample) samples.set(service, (sample = { all: [], byClass: new Map() }));
    const days = marketDays(row);
    sample.all.push(days);
    const classSample = sample.byClass.get(ofClass);
    if (classSample) classSample.push(days);
    else sample.byClass.set(ofClass, [days]);
  }
  return Object.fromEntries(
    [...samples].map(([service, { all, byClass }]) => [
      service,
      {
        all: histogramOf(all),
        byClass: Object.fromEntries([...byClass].map(([name, days]) => [name, histogramOf(days)])),
      },
    ]),
  );
}

const sizeOf = (histogram: DayHistogram): number =>
  histogram.reduce((sum, [, requests]) => sum + requests, 0);

/** How many of a service's requests went live in the 90 days, of any class. */
export const liveLately = (history: ServiceHistory | undefined): number => sizeOf(history?.all ?? []);

/**
 * The promise for one more request: P85 (nearest rank) of filed to live of the last 90 days, of the same service and
 * class; with fewer than ten of these, of the service; with fewer than ten of these too, null ("not enough data yet").
 */
export function promiseOf(
  history: ServiceHistory | undefined,
  ofClass: ClassOfService,
): MarketPromise | null {
  if (!history) return null;
  const same = history.byClass[ofClass] ?? [];
  const basis = isEnough(sizeOf(same)) ? "service_and_class" : "service";
  const histogram = basis === "service" ? history.all : same;
  const requests = sizeOf(histogram);
  if (!isEnough(requests)) return null;
  const p85Days = histogramPercentile(histogram, PROMISE_PERCENT);
  return p85Days === null ? null : { basis, requests, p85Days, histogram };
}

/** "With your date: 62 %": share (0 to 1) of the promise's requests that were live by a date, had they been filed today. */
export function shareLiveBy(promise: MarketPromise, today: Day, date: Day): number | null {
  const allowed = daysInclusive(today, date);
  const kept = promise.histogram.filter(([days]) => days <= allowed);
  return share(sizeOf(kept), promise.requests);
}

/**
 * The day by which a request that is not live yet is likely to be: P85 (nearest rank) of filed to live of those that took
 * at least as long as it has taken by today, both dates counted. null: fewer than ten took that long, so nothing can be
 * said.
 */
export function likelyLive(promise: MarketPromise | null, filed: Day, today: Day): Day | null {
  const passed = daysInclusive(filed, today);
  const longer = (promise?.histogram ?? []).filter(([days]) => days >= passed);
  if (!isEnough(sizeOf(longer))) return null;
  const days = histogramPercentile(longer, PROMISE_PERCENT);
  return days === null ? null : addDays(filed, days - 1);
}
