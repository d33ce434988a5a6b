import { cycleDays } from "./cycle-time.ts";
import { type DayRange, type Flow, finishedIn, podTypeOf } from "./flow.ts";
import type { FlowRow } from "./flow-row.ts";
import { ascending, percentile, share } from "./percentile.ts";
import type { FlowFacts } from "./record.ts";
import type { SleAttainment } from "./sle.ts";
import { marketDays } from "./speed-to-market.ts";

/** By what finished work can be told apart. Never by person: the figures compare sides, not people. */
export const GROUPINGS = ["service", "class", "pod", "podType", "goal", "requesterSide"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** One row of a group table: finished work of a window that has something in common. */
export interface GroupFigures {
  /** An id, a class, a side or a type of pod; null: has none. */
  readonly key: string | null;
  readonly requests: number;
  readonly points: number;
  /** Filed to live in days, both dates counted; nearest rank. */
  readonly market: { readonly p50Days: number | null; readonly p85Days: number | null };
  /** Start to finish, the same way. */
  readonly cycle: { readonly p50Days: number | null; readonly p85Days: number | null };
  readonly sleAttainment: SleAttainment;
}

const KEY_OF: Record<Grouping, (facts: FlowFacts, flow: Flow) => string | null> = {
  service: ({ service }) => service,
  class: (facts) => facts.class,
  pod: ({ pod }) => pod,
  podType: ({ pod }, { pods }) => podTypeOf(pods, pod),
  goal: ({ goal }) => goal ?? null,
  requesterSide: ({ requesterSide }) => requesterSide,
};

/** Finished rows with their days, worked out once for all groupings. */
interface Finished {
  readonly rows: readonly FlowRow[];
  readonly market: readonly number[];
  readonly cycle: readonly number[];
}

/** What is gathered of one group. */
interface Gathered {
  points: number;
  readonly market: number[];
  readonly cycle: number[];
  withService: number;
  kept: number;
}

function gather(flow: Flow, { rows, market, cycle }: Finished, grouping: Grouping): GroupFigures[] {
  const groups = new Map<string | null, Gathered>();
  const keyOf = KEY_OF[grouping];
  rows.forEach(({ facts, points, service }, i) => {
    const key = keyOf(facts, flow);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { points: 0, market: [], cycle: [], withService: 0, kept: 0 }));
    const days = cycle[i]!;
    group.points += points;
    group.market.push(market[i]!);
    group.cycle.push(days);
    if (!service) return;
    group.withService++;
    if (days <= service.cycleDays) group.kept++;
  });
  return [...groups]
    .map(([key, { points, market: days, cycle: own, withService, kept }]) => ({
      key,
      requests: days.length,
      points,
      market: percentiles(days),
      cycle: percentiles(own),
      sleAttainment: { requests: withService, kept, share: share(kept, withService) },
    }))
    .sort(byMost);
}

function percentiles(days: readonly number[]): GroupFigures["market"] {
  const sorted = ascending(days);
  return { p50Days: percentile(sorted, 50), p85Days: percentile(sorted, 85) };
}

const byMost = (a: GroupFigures, b: GroupFigures): number =>
  b.requests - a.requests || ((a.key ?? "") < (b.key ?? "") ? -1 : 1);

/**
 * Speed, cycle time and attainment of the requests finished within a window, by service, class, pod, type of pod, goal
 * and requester's side, the largest group first. Every grouping holds every request once, those without a key together.
 */
export function groupFigures(flow: Flow, range: DayRange): Record<Grouping, readonly GroupFigures[]> {
  const rows = finishedIn(flow, range);
  const finished = { rows, market: rows.map(marketDays), cycle: rows.map(cycleDays) };
  return {
    service: gather(flow, finished, "service"),
    class: gather(flow, finished, "class"),
    pod: gather(flow, finished, "pod"),
    podType: gather(flow, finished, "podType"),
    goal: gather(flow, finished, "goal"),
    requesterSide: gather(flow, finished, "requesterSide"),
  };
}
