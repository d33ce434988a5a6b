import { type EpochDay, isoWeek, mondayOf, toDay } from "../kernel/calendar-time.ts";
import type { Day } from "../kernel/when.ts";
import { type DayRange, type Flow, within } from "./flow.ts";

export interface DayThroughput {
  readonly day: Day;
  readonly requests: number;
  readonly points: number;
}

export interface WeekThroughput {
  /** ISO 8601 week, `2026-W48`. */
  readonly week: string;
  readonly monday: Day;
  /** Days of the week that lie in the window: under 7 the week is not comparable with its neighbours. */
  readonly days: number;
  readonly requests: number;
  readonly points: number;
}

/** Finishes per local day of a window, days without one included. Index 0 is the first day. */
export function finishesPerDay(flow: Flow, { first, last }: DayRange): number[] {
  const counts = Array.from({ length: Math.max(0, last - first + 1) }, () => 0);
  for (const row of flow.rows) {
    const day = row.finish;
    if (day >= first && day <= last) counts[day - first]!++;
  }
  return counts;
}

/** Throughput: requests and points finished per local day, zeros kept. */
export function throughputByDay(flow: Flow, range: DayRange): DayThroughput[] {
  const days: { day: Day; requests: number; points: number }[] = [];
  for (let day = range.first; day <= range.last; day++)
    days.push({ day: toDay(day), requests: 0, points: 0 });
  for (const row of flow.rows) {
    const day = row.finish;
    if (!within(day, range)) continue;
    const entry = days[day - range.first]!;
    entry.requests++;
    entry.points += row.points;
  }
  return days;
}

/** Throughput per ISO week, zeros kept; a week that the window cuts counts only its days inside. */
export function throughputByWeek(flow: Flow, range: DayRange): WeekThroughput[] {
  const weeks = new Map<
    EpochDay,
    { week: string; monday: Day; days: number; requests: number; points: number }
  >();
  throughputByDay(flow, range).forEach(({ requests, points }, i) => {
    const day = range.first + i;
    const monday = mondayOf(day);
    let entry = weeks.get(monday);
    if (!entry) {
      entry = { week: isoWeek(day), monday: toDay(monday), days: 0, requests: 0, points: 0 };
      weeks.set(monday, entry);
    }
    entry.days++;
    entry.requests += requests;
    entry.points += points;
  });
  return [...weeks.values()];
}
