import { type EpochDay, toDay } from "../kernel/calendar-time.ts";
import type { PodId, RequestId, ServiceId } from "../kernel/ids.ts";
import type { Day } from "../kernel/when.ts";
import { type AgeTone, ageTone } from "./age-tone.ts";
import { byKey } from "./finished-items.ts";
import { type Flow } from "./flow.ts";
import type { FlowRow } from "./flow-row.ts";
import { type ClassOfService, STAGES, type Stage } from "./record.ts";

/** Started, not finished, at the end of a local day. */
const inProcess = (row: FlowRow, day: EpochDay): boolean => row.start <= day && row.finish > day;

/** Work item age in days as of a date: `date - date(start) + 1`. Of a row in process on that day. */
export const ageDays = (row: FlowRow, day: EpochDay): number => day - row.start + 1;

/** The furthest stage that a row had reached at a day's end; null before it was filed. */
function stageOn(row: FlowRow, day: EpochDay): Stage | null {
  for (let i = STAGES.length - 1; i >= 0; i--) if (row.arrivals[i]! <= day) return STAGES[i]!;
  return null;
}

/** One request in process. */
export interface WipItem {
  readonly id: RequestId;
  readonly key: string;
  readonly title: string;
  readonly service: ServiceId | null;
  readonly class: ClassOfService;
  readonly pod: PodId | null;
  readonly stage: Stage;
  readonly start: Day;
  readonly ageDays: number;
  /** Against the cycle expectation of its service; calm without one. */
  readonly tone: AgeTone;
  /** Blocked now, whatever day was asked for. */
  readonly blocked: boolean;
}

/** WIP: requests started and not finished as of a day, the oldest first. */
export function wipItems(flow: Flow, day: EpochDay = flow.today): WipItem[] {
  const items: WipItem[] = [];
  for (const row of flow.rows) {
    const stage = inProcess(row, day) ? stageOn(row, day) : null;
    if (stage === null) continue;
    const { id, key, title, service, class: ofClass, pod, blocks } = row.facts;
    const age = ageDays(row, day);
    items.push({
      id,
      key,
      title,
      service,
      class: ofClass,
      pod,
      stage,
      start: toDay(row.start),
      ageDays: age,
      tone: ageTone(age, row.service?.cycleDays ?? null),
      blocked: blocks.some((block) => block.to === null),
    });
  }
  return items.sort((a, b) => b.ageDays - a.ageDays || byKey(a, b));
}

/** Count and points of the WIP at a day's end. */
export function wip(flow: Flow, day: EpochDay = flow.today): { requests: number; points: number } {
  let requests = 0;
  let points = 0;
  for (const row of flow.rows) {
    if (!inProcess(row, day)) continue;
    requests++;
    points += row.points;
  }
  return { requests, points };
}
