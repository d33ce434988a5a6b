import type { PodId, ServiceId } from "../kernel/ids.ts";
import { type DayRange, type Flow, within } from "./flow.ts";
import { share } from "./percentile.ts";
import type { FlowFacts } from "./record.ts";

/** How many deliveries got 1, 2, 3, 4 and 5 stars, in this order. */
export type StarCounts = readonly [number, number, number, number, number];

/** How deliveries were rated when they were accepted; never by whom. */
export interface RatingFigures {
  /** Deliveries that were given stars. */
  readonly requests: number;
  readonly stars: StarCounts;
  /** Arithmetic mean, 1 to 5; null of none. */
  readonly mean: number | null;
}

export interface Ratings extends RatingFigures {
  readonly byService: readonly (RatingFigures & { readonly service: ServiceId; readonly name: string })[];
  readonly byPod: readonly (RatingFigures & { readonly pod: PodId })[];
}

/** Counts the stars of deliveries; those that were accepted without any are left out. */
export function starCounts(given: Iterable<FlowFacts>): StarCounts {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const { rating } of given) {
    if (rating && rating.stars !== null) counts[rating.stars - 1]! += 1;
  }
  return counts;
}

function figuresOf(given: Iterable<FlowFacts>): RatingFigures {
  const stars = starCounts(given);
  const requests = stars.reduce((sum, count) => sum + count, 0);
  const sum = stars.reduce((total, count, i) => total + count * (i + 1), 0);
  return { requests, stars, mean: share(sum, requests) };
}

function grouped<Key>(
  facts: readonly FlowFacts[],
  keyOf: (one: FlowFacts) => Key | null,
): [Key, FlowFacts[]][] {
  const groups = new Map<Key, FlowFacts[]>();
  for (const one of facts) {
    const key = keyOf(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups];
}

/** Of what the figures are. */
interface Named {
  readonly service?: ServiceId;
  readonly pod?: PodId;
}

/**
 * Ratings given within a window, by the local day of the acceptance: of all, of each service and of each pod, those most
 * rated first. A delivery that is accepted again keeps its last stars and counts once.
 */
export function ratings(flow: Flow, range: DayRange): Ratings {
  const given = flow.rows
    .map(({ facts }) => facts)
    .filter(
      ({ rating }) => rating && rating.stars !== null && within(flow.zone.epochDayAt(rating.at), range),
    );
  const most = (a: RatingFigures & Named, b: RatingFigures & Named) =>
    b.requests - a.requests || ((a.service ?? a.pod ?? "") < (b.service ?? b.pod ?? "") ? -1 : 1);
  return {
    ...figuresOf(given),
    byService: grouped(given, ({ service }) => service)
      .map(([service, of]) => ({
        service,
        name: flow.services.get(service)?.name ?? "",
        ...figuresOf(of),
      }))
      .sort(most),
    byPod: grouped(given, ({ pod }) => pod)
      .map(([pod, of]) => ({ pod, ...figuresOf(of) }))
      .sort(most),
  };
}
