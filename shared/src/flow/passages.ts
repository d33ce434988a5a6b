import { MS_PER_DAY } from "../kernel/calendar-time.ts";
import { type DayRange, type Flow, finishedIn } from "./flow.ts";
import type { FlowRow } from "./flow-row.ts";
import type { BlockReason, FlowFacts, Standing } from "./record.ts";
import type { Passage } from "./row-memo.ts";
import { standingOf } from "./visit-table.ts";

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
    .map((row) => (row.memo.passage ??= passageOf(flow, row)));
