import { toDay } from "../kernel/calendar-time.ts";
import type { RequestId, ServiceId } from "../kernel/ids.ts";
import type { Day } from "../kernel/when.ts";
import { cycleDays } from "./cycle-time.ts";
import { type DayRange, type Flow, finishedIn } from "./flow.ts";
import type { ClassOfService, FlowFacts } from "./record.ts";
import { marketDays, marketMinutes } from "./speed-to-market.ts";

/** By key, then by id: imported keys may come twice. */
export const byKey = (a: Pick<FlowFacts, "id" | "key">, b: Pick<FlowFacts, "id" | "key">): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1;

/** One finished request: a dot of the cycle-time chart, a row of "why slower?" and of the export. */
export interface FinishedItem {
  readonly id: RequestId;
  readonly key: string;
  readonly title: string;
  readonly service: ServiceId | null;
  readonly class: ClassOfService;
  readonly filed: Day;
  readonly start: Day;
  readonly finish: Day;
  readonly cycleDays: number;
  readonly marketDays: number;
  /** Elapsed, of rapid response with known times; null otherwise. */
  readonly marketMinutes: number | null;
  readonly points: number;
  /** Within its service's cycle expectation; null without a service. */
  readonly keptExpectation: boolean | null;
  readonly reopened: boolean;
  readonly imported: boolean;
}

/** The requests finished within a window, by finish, then key: what every figure of finished work is made from. */
export function finishedItems(flow: Flow, range: DayRange): FinishedItem[] {
  return finishedIn(flow, range)
    .toSorted((a, b) => a.finish - b.finish || byKey(a.facts, b.facts))
    .map((row) => ({
      id: row.facts.id,
      key: row.facts.key,
      title: row.facts.title,
      service: row.facts.service,
      class: row.facts.class,
      filed: toDay(row.filed),
      start: toDay(row.start),
      finish: toDay(row.finish),
      cycleDays: cycleDays(row),
      marketDays: marketDays(row),
      marketMinutes: row.service?.rapid ? marketMinutes(row) : null,
      points: row.points,
      keptExpectation: row.service ? cycleDays(row) <= row.service.cycleDays : null,
      reopened: row.facts.reopenings.length > 0,
      imported: row.facts.imported,
    }));
}
