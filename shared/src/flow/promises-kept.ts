import { toEpochDay } from "../kernel/calendar-time.ts";
import type { ServiceId } from "../kernel/ids.ts";
import { type DayRange, type Flow, within } from "./flow.ts";
import { type FlowRow, NEVER } from "./flow-row.ts";
import { ascending, mean, percentile, share } from "./percentile.ts";

/** How promises of one service, or of all, came true. */
export interface PromiseRecord {
  /** Promises whose last day is past. */
  readonly requests: number;
  /** Of these, live by the promised day. */
  readonly kept: number;
  /** Their share, 0 to 1; null of none. */
  readonly share: number | null;
  /** Of these, not live yet. */
  readonly openPast: number;
  /** Median of days late of those that went live after it; null of none. */
  readonly p50DaysLate: number | null;
}

export interface PromisesKept extends PromiseRecord {
  /** What was promised, as a share: 0.85; the mean where it differed. null of none. */
  readonly promised: number | null;
  readonly byService: readonly (PromiseRecord & { readonly service: ServiceId; readonly name: string })[];
}

const dueOf = ({ facts }: FlowRow): number => (facts.promise ? toEpochDay(facts.promise.day) : NEVER);

function recordOf(rows: readonly FlowRow[]): PromiseRecord {
  const kept = rows.filter((row) => row.finish <= dueOf(row)).length;
  const late = rows.filter((row) => row.finish > dueOf(row) && row.finish !== NEVER);
  return {
    requests: rows.length,
    kept,
    share: share(kept, rows.length),
    openPast: rows.length - kept - late.length,
    p50DaysLate: percentile(ascending(late.map((row) => row.finish - dueOf(row))), 50),
  };
}

/**
 * How promises came true: of those whose last day lies within a window and is past, the share that were live by it.
 * Picked by the promised day and not by the finish: late work would be missing as long as it is late, and what came early
 * would be counted before the rest could. Declined and withdrawn requests do not count.
 */
export function promisesKept(flow: Flow, range: DayRange): PromisesKept {
  const fell = flow.rows.filter((row) => within(dueOf(row), range) && dueOf(row) < flow.today);
  const byService = new Map<ServiceId, FlowRow[]>();
  for (const row of fell) {
    const { service } = row.facts;
    if (service === null) continue;
    const rows = byService.get(service);
    if (rows) rows.push(row);
    else byService.set(service, [row]);
  }
  const probabilities = fell.map((row) => row.facts.promise?.probability ?? 0);
  return {
    ...recordOf(fell),
    // Ascending, so that the sum does not depend on the order of the records.
    promised: mean(ascending(probabilities)),
    byService: [...byService]
      .map(([service, rows]) => ({ service, name: rows[0]?.service?.name ?? "", ...recordOf(rows) }))
      .sort((a, b) => b.requests - a.requests || (a.service < b.service ? -1 : 1)),
  };
}
