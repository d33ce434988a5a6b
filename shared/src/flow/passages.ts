import { MS_PER_DAY } from "../kernel/calendar-time.ts";
import { type DayRange, type Flow, type FlowRow, finishedIn } from "./flow.ts";
import type { BlockReason, FlowFacts, Standing } from "./record.ts";
import { standingOf } from "./visit-table.ts";

/** Where a request can be between filed and live; live and declined: before it was reopened, or its appeal heard. */
export const PASSED_STANDINGS = [
  "filed",
  "needs_info",
  "ready",
  "committed",
  "in_progress",
  "review",
  "launch_ready",
  "live",
  "declined",
] as const satisfies readonly Standing[];
export type PassedStanding = (typeof PASSED_STANDINGS)[number];

/** Where one finished request's time went, in whole milliseconds, so that sums do not depend on their order. */
export interface Passage {
  readonly facts: FlowFacts;
  readonly standingMs: Readonly<Record<PassedStanding, number>>;
  /** Part of these: while blocked. Reasons without any are absent. */
  readonly blockedMs: Readonly<Partial<Record<BlockReason, number>>>;
  /** Of all standings. */
  readonly totalMs: number;
}

/** Time blocked before the finish, by reason. */
function blockedMs({ facts, finishedAt }: FlowRow): Passage["blockedMs"] {
  const sums: Partial<Record<BlockReason, number>> = {};
  if (typeof finishedAt !== "number") return sums;
  for (const { reason, from, to } of facts.blocks) {
    sums[reason] = (sums[reason] ?? 0) + Math.max(0, Math.min(to ?? finishedAt, finishedAt) - from);
  }
  return sums;
}

/** Days between the dates of a visit of which no more is known. */
function wholeDaysMs(flow: Flow, visit: FlowFacts["visits"][number] | undefined): number {
  if (!visit || visit.to === null) return 0;
  return (flow.zone.epochDayOf(visit.to) - flow.zone.epochDayOf(visit.from)) * MS_PER_DAY;
}

function passageOf(flow: Flow, row: FlowRow): Passage {
  const standingMs = {
    filed: 0,
    needs_info: 0,
    ready: 0,
    committed: 0,
    in_progress: 0,
    review: 0,
    launch_ready: 0,
    live: 0,
    declined: 0,
    withdrawn: 0,
  } satisfies Record<Standing, number>;
  let totalMs = 0;
  const { first, standing, from, to } = flow.visits;
  for (let i = first[row.index]!; i < first[row.index + 1]!; i++) {
    const elapsed = to[i]! - from[i]!;
    if (elapsed === Infinity) continue;
    const ms = Number.isNaN(elapsed) ? wholeDaysMs(flow, row.facts.visits[i - first[row.index]!]) : elapsed;
    standingMs[standingOf(standing[i]!)] += ms;
    totalMs += ms;
  }
  return { facts: row.facts, standingMs, blockedMs: blockedMs(row), totalMs };
}

/** The ways of the requests finished within a window, as far as their visits are known. */
export const passages = (flow: Flow, range: DayRange): Passage[] =>
  finishedIn(flow, range)
    .filter(({ facts }) => facts.visits.length > 0)
    .map((row) => passageOf(flow, row));
