import type { Instant } from "../kernel/when.ts";
import { type DayRange, type Flow, finishedIn } from "./flow.ts";
import type { FlowRow } from "./flow-row.ts";
import { share } from "./percentile.ts";
import type { FlowFacts, Standing } from "./record.ts";
import { eachStretch } from "./stretches.ts";

export interface FlowEfficiency {
  /** Finished requests whose times are known. */
  readonly requests: number;
  readonly activeElapsedMs: number;
  readonly totalElapsedMs: number;
  /** Active by total, 0 to 1; null of none, and where nothing waits by configuration. */
  readonly share: number | null;
}

/** Work is touched in one stage; every other standing is a queue. */
const isActive = (standing: Standing): boolean => standing === "in_progress";

/** Whether it entered a waiting standing once it was started; being live before a reopening is not waiting. */
const waitedSince = (start: Instant, { visits }: FlowFacts): boolean =>
  visits.some(
    ({ standing, from }) =>
      standing !== "live" && !isActive(standing) && typeof from === "number" && from >= start,
  );

/**
 * Flow efficiency of the requests finished within a window: sum of active time (in_progress, not blocked) over sum of
 * start to finish, in elapsed time. Where no request ever entered a waiting standing or was blocked, the configuration
 * (such as imported history that knows only start and finish) cannot show waiting, and 100 % would be a lie: null.
 * Source: Modig, Åhlström, "This is Lean" (value-adding time over throughput time).
 */
export function flowEfficiency(flow: Flow, range: DayRange): FlowEfficiency {
  let requests = 0;
  let active = 0;
  let total = 0;
  let waits = false;
  for (const row of finishedIn(flow, range)) {
    const { facts, startedAt: start, finishedAt: finish, memo } = row;
    if (typeof start !== "number" || typeof finish !== "number") continue;
    const activeMs =
      memo.activeMs === undefined ? (memo.activeMs = activeMsOf(flow, row, start, finish)) : memo.activeMs;
    if (activeMs === null) continue;
    requests++;
    active += activeMs;
    total += finish - start;
    waits ||= facts.blocks.length > 0 || waitedSince(start, facts);
  }
  return {
    requests,
    activeElapsedMs: active,
    totalElapsedMs: total,
    share: waits ? share(active, total) : null,
  };
}

/** null: its visits do not tell. */
function activeMsOf(flow: Flow, row: FlowRow, start: Instant, finish: Instant): number | null {
  let active = 0;
  const told = eachStretch(flow, row, start, finish, (standing, block, elapsedMs) => {
    if (isActive(standing) && !block) active += elapsedMs;
  });
  return told ? active : null;
}
