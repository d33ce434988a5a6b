import { type EpochDay, toDay, toEpochDay } from "../kernel/calendar-time.ts";
import type { Day } from "../kernel/when.ts";
import type { Flow } from "./flow.ts";
import type { SprintFacts } from "./sprint-facts.ts";
import { SprintLedger, type SprintPoints } from "./sprint-points.ts";

export interface BurndownDay {
  readonly day: Day;
  /** Whether the company opens on it. */
  readonly working: boolean;
  /** At the day's end, or now for today; null for days to come and before the sprint started. */
  readonly actual: SprintPoints | null;
  /** Points left at the day's end if each working day took an equal part of the commitment. */
  readonly idealPoints: number;
}

/** What a burndown needs of the workspace. */
type Calendar = Pick<Flow, "zone" | "business" | "today">;

/** Local days of a sprint, first and last included; one that closed late or is overdue has some more. */
function daysOf(
  sprint: SprintFacts,
  { zone, today }: Calendar,
): { first: EpochDay; end: EpochDay; last: EpochDay } {
  const first = toEpochDay(sprint.start);
  const end = toEpochDay(sprint.end);
  const closed = sprint.closedAt === null ? -Infinity : zone.epochDayAt(sprint.closedAt);
  return { first, end, last: Math.max(end, sprint.state === "active" ? today : closed) };
}

/**
 * Burndown in points: remaining = committed + added - removed - done at each local day's end, and the ideal line over
 * the working days between the sprint's first and last day (over all days, if none of them is a working day). What
 * happened before the first day counts on it.
 */
export function burndown(sprint: SprintFacts, calendar: Calendar): BurndownDay[] {
  const { zone, business, today } = calendar;
  const { first, end, last } = daysOf(sprint, calendar);
  const working = (day: EpochDay): boolean => business.isWorkingDay(day);
  const length = Math.max(0, end - first + 1);
  const workingDays = Array.from({ length }, (_, i) => first + i).filter(working).length;

  const ledger = new SprintLedger(sprint);
  const committed = ledger.sums.committedPoints;
  const closed = sprint.closedAt === null ? Infinity : zone.epochDayAt(sprint.closedAt);
  const known = sprint.startedAt === null ? -Infinity : Math.min(today, closed);
  const days: BurndownDay[] = [];
  let next = 0;
  let passed = 0;
  for (let day = first; day <= last; day++) {
    for (let change = sprint.changes[next]; change; change = sprint.changes[++next]) {
      if (zone.epochDayAt(change.at) > day) break;
      ledger.apply(change);
    }
    if (day <= end && (workingDays === 0 || working(day))) passed++;
    days.push({
      day: toDay(day),
      working: working(day),
      actual: day <= known ? ledger.sums : null,
      idealPoints: day >= end ? 0 : committed * (1 - passed / (workingDays || length)),
    });
  }
  return days;
}
