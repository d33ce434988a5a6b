import { cycleDays } from "./cycle-time.ts";
import { type DayRange, type Flow, type FlowRow, finishedIn, podTypeOf } from "./flow.ts";
import { ascending, percentile, share } from "./percentile.ts";
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

const keyOf = (flow: Flow, { facts }: FlowRow): Record<Grouping, string | null> => ({
  service: facts.service,
  class: facts.class,
  pod: facts.pod,
  podType: podTypeOf(flow.pods, facts.pod),
  goal: facts.goal ?? null,
  requesterSide: facts.requesterSide,
});

function percentiles(days: readonly number[]): GroupFigures["market"] {
  const sorted = ascending(days);
  return { p50Days: percentile(sorted, 50), p85Days: percentile(sorted, 85) };
}

function figuresOf(key: string | null, rows: readonly FlowRow[]): GroupFigures {
  let points = 0;
  let requests = 0;
  let kept = 0;
  for (const row of rows) {
    points += row.points;
    if (!row.service) continue;
    requests++;
    if (cycleDays(row) <= row.service.cycleDays) kept++;
  }
  return {
    key,
    requests: rows.length,
    points,
    market: percentiles(rows.map(marketDays)),
    cycle: percentiles(rows.map(cycleDays)),
    sleAttainment: { requests, kept, share: share(kept, requests) },
  };
}

const byMost = (a: GroupFigures, b: GroupFigures): number =>
  b.requests - a.requests || ((a.key ?? "") < (b.key ?? "") ? -1 : 1);

/**
 * Speed, cycle time and attainment of the requests finished within a window, by service, class, pod, type of pod, goal
 * and requester's side, the largest group first. Every grouping holds every request once, those without a key together.
 */
export function groupFigures(flow: Flow, range: DayRange): Record<Grouping, readonly GroupFigures[]> {
  const groups = {
    service: new Map<string | null, FlowRow[]>(),
    class: new Map<string | null, FlowRow[]>(),
    pod: new Map<string | null, FlowRow[]>(),
    podType: new Map<string | null, FlowRow[]>(),
    goal: new Map<string | null, FlowRow[]>(),
    requesterSide: new Map<string | null, FlowRow[]>(),
  } satisfies Record<Grouping, unknown>;
  for (const row of finishedIn(flow, range)) {
    const keys = keyOf(flow, row);
    for (const grouping of GROUPINGS) {
      const rows = groups[grouping].get(keys[grouping]);
      if (rows) rows.push(row);
      else groups[grouping].set(keys[grouping], [row]);
    }
  }
  const table = (grouping: Grouping): GroupFigures[] =>
    [...groups[grouping]].map(([key, rows]) => figuresOf(key, rows)).sort(byMost);
  return {
    service: table("service"),
    class: table("class"),
    pod: table("pod"),
    podType: table("podType"),
    goal: table("goal"),
    requesterSide: table("requesterSide"),
  };
}
