import { type EpochDay, type ZoneClock } from "../kernel/calendar-time.ts";
import type { When } from "../kernel/when.ts";
import { DEFAULT_SIZE, type FlowService } from "./input.ts";
import type { FlowFacts } from "./record.ts";
import type { RowMemo } from "./row-memo.ts";

/** The arrival of a request that has not arrived: later than every day. */
export const NEVER: EpochDay = 1 << 30;

/** One request that counts, with its local days worked out. */
export interface FlowRow {
  /** Its row in the flow's visit table. */
  readonly index: number;
  readonly facts: FlowFacts;
  readonly service: FlowService | null;
  /** Points; of an unsized request the service's hint. */
  readonly points: number;
  /**
   * Local day of arrival at each of `STAGES`, or NEVER. A stage that was skipped takes the next one's arrival, so
   * arrivals never fall from stage to stage.
   */
  readonly arrivals: readonly EpochDay[];
  /** When it was filed, started (entered `in_progress`) and finished (entered `live`); a skipped stage's is the next one's. */
  readonly filedAt: When | null;
  readonly startedAt: When | null;
  readonly finishedAt: When | null;
  /** The local days of these, or NEVER. */
  readonly filed: EpochDay;
  readonly start: EpochDay;
  readonly finish: EpochDay;
  readonly memo: RowMemo;
}

/** One request worked out. @param index its row in the visit table */
export function rowOf(
  facts: FlowFacts,
  index: number,
  services: ReadonlyMap<string, FlowService>,
  zone: ZoneClock,
): FlowRow {
  const { entered } = facts;
  const day = (when: When | undefined, next: EpochDay): EpochDay =>
    when === undefined ? next : Math.min(next, zone.epochDayOf(when));
  const live = day(entered.live, NEVER);
  const launchReady = day(entered.launch_ready, live);
  const review = day(entered.review, launchReady);
  const start = day(entered.in_progress, review);
  const committed = day(entered.committed, start);
  const ready = day(entered.ready, committed);
  const filed = day(entered.filed, ready);
  const startedAt = entered.in_progress ?? entered.review ?? entered.launch_ready ?? entered.live ?? null;
  const service = facts.service === null ? null : (services.get(facts.service) ?? null);
  return {
    index,
    facts,
    service,
    points: facts.size ?? service?.sizeHint ?? DEFAULT_SIZE,
    arrivals: [filed, ready, committed, start, review, launchReady, live],
    filedAt: entered.filed ?? entered.ready ?? entered.committed ?? startedAt,
    startedAt,
    finishedAt: entered.live ?? null,
    filed,
    start,
    finish: live,
    memo: { passage: undefined, waits: undefined, activeMs: undefined, resolutionMs: undefined },
  };
}
