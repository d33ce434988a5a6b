import { addDays, tableValues, toEpochDay, weekday, type Day, type WorkspaceState } from "@tandem/shared";
import type { FinishedItems } from "../../live/use-report.ts";

/** Something of a day in the launch calendar. */
export interface CalendarEntry {
  readonly day: Day;
  readonly kind: "launch" | "due" | "planned" | "live";
  /** Of a campaign for a launch, else of a request. */
  readonly id: string;
  /** Key of the request; null: a campaign. */
  readonly key: string | null;
  readonly title: string;
  /** Its day is past and it is not live. */
  readonly late: boolean;
}

/** First days of the months around: "2026-11" to "2026-11-01" and "2026-12-01". */
export function monthRange(month: string): { readonly from: Day; readonly to: Day } {
  const from = `${month}-01`;
  return { from, to: addDays(nextMonth(month, 1) + "-01", -1) };
}

/** The month so many months away: "2026-12" and 1 give "2027-01". */
export function nextMonth(month: string, by: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** The weeks of a month, Monday first, whole ones: days of the months beside fill them up. */
export function weeksOf(month: string): readonly (readonly Day[])[] {
  const { from, to } = monthRange(month);
  const first = addDays(from, -weekday(toEpochDay(from)));
  const weeks: Day[][] = [];
  for (let monday = first; monday <= to; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(monday, i)));
  return weeks;
}

const ORDER = { launch: 0, due: 1, planned: 2, live: 3 } as const;

/**
 * Launches of campaigns, due days and planned go-lives of open requests, and what went live, within some days; ordered by
 * day, launches first.
 */
export function calendarEntries(
  view: WorkspaceState,
  live: FinishedItems,
  { from, to, today }: { readonly from: Day; readonly to: Day; readonly today: Day },
): CalendarEntry[] {
  const entries: CalendarEntry[] = [];
  const add = (entry: CalendarEntry) => {
    if (entry.day >= from && entry.day <= to) entries.push(entry);
  };
  for (const { id, name, launchDate, closed } of Object.values(view.campaigns)) {
    if (launchDate !== null && !closed)
      add({ day: launchDate, kind: "launch", id, key: null, title: name, late: false });
  }
  for (const { id, key, title, dueDate, goLive, closedAt } of tableValues(view.requests)) {
    if (closedAt !== null) continue;
    const late = (day: Day) => day < today;
    if (dueDate !== null) add({ day: dueDate, kind: "due", id, key, title, late: late(dueDate) });
    if (goLive !== null && goLive !== dueDate)
      add({ day: goLive, kind: "planned", id, key, title, late: late(goLive) });
  }
  for (const { id, key, title, finish } of live)
    add({ day: finish, kind: "live", id, key, title, late: false });
  return entries.sort(
    (a, b) =>
      (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) ||
      ORDER[a.kind] - ORDER[b.kind] ||
      (a.title < b.title ? -1 : 1),
  );
}

/** The entries of each day that has some, in their order. */
export function byDay(entries: readonly CalendarEntry[]): ReadonlyMap<Day, readonly CalendarEntry[]> {
  const days = new Map<Day, CalendarEntry[]>();
  for (const entry of entries) {
    const ofDay = days.get(entry.day);
    if (ofDay) ofDay.push(entry);
    else days.set(entry.day, [entry]);
  }
  return days;
}
