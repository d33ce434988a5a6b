import type { BusinessClock } from "../kernel/business-time.ts";
import { type EpochDay, mondayOf, type ZoneClock } from "../kernel/calendar-time.ts";
import type { Instant } from "../kernel/when.ts";

/** A choice of when to be asked again. */
export interface SnoozeTime {
  readonly name: "tomorrow" | "monday";
  /** When the company opens on that day, or, where it is closed, next. */
  readonly at: Instant;
}

interface Calendar {
  readonly zone: ZoneClock;
  readonly business: BusinessClock;
}

/** The first opening on a date or, where it is closed all day, after it; null where the calendar never opens. */
export function openingOn(day: EpochDay, { zone, business }: Calendar): Instant | null {
  const opened = business.afterOpenMs(zone.instantOf(day, 0), 1);
  return opened === null ? null : opened - 1;
}

/** Tomorrow and next Monday as openings, those that fall on the same one once, under the later name. */
export function snoozeTimes(now: Instant, calendar: Calendar): readonly SnoozeTime[] {
  const today = calendar.zone.epochDayAt(now);
  const tomorrow = openingOn(today + 1, calendar);
  const monday = openingOn(mondayOf(today) + 7, calendar);
  if (tomorrow === null || monday === null) return [];
  const times: SnoozeTime[] = [
    { name: "tomorrow", at: tomorrow },
    { name: "monday", at: monday },
  ];
  return tomorrow === monday ? times.slice(1) : times;
}
