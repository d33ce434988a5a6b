import type { BusinessCalendar } from "../../kernel/business-calendar.ts";
import { DEFAULT_CALENDAR } from "../../kernel/business-calendar.ts";
import { businessClock } from "../../kernel/business-time.ts";
import { addDays, zoneClock, type EpochDay } from "../../kernel/calendar-time.ts";
import type { Day, Instant } from "../../kernel/when.ts";

export const ZONE = "Europe/Brussels";
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Easter Sunday of a year. Source: the anonymous Gregorian algorithm (Nature, 1876). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = Math.floor((a + 11 * d + 22 * e) / 451);
  const n = d + e - 7 * f + 114;
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${year}-${pad(Math.floor(n / 31))}-${pad((n % 31) + 1)}`;
}

function holidaysOf(year: number): Day[] {
  const sunday = easter(year);
  const moving = [1, 39, 50].map((days) => addDays(sunday, days));
  const fixed = ["01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25", "12-26"];
  return [...fixed.map((day) => `${year}-${day}`), ...moving].sort();
}

/** The office is closed between Christmas Eve and New Year. */
const quietDays = (year: number): Day[] =>
  ["12-24", "12-28", "12-29", "12-30", "12-31"].map((d) => `${year}-${d}`);

/** When the people of Hollin & Reed are at work, around some years. */
export interface OfficeClock {
  /** The workspace's own calendar, holidays included. */
  readonly calendar: BusinessCalendar;
  /** The instant at which so many office hours have passed; the next opening for 0. */
  after(from: Instant, hours: number): Instant;
  /** The latest instant with so many office hours between it and `until`. */
  before(until: Instant, hours: number): Instant;
  /** Office hours between two instants. */
  hours(from: Instant, until: Instant): number;
  /** That local time, whether the office is open or not. */
  at(day: EpochDay, clock: string): Instant;
  isOpenDay(day: EpochDay): boolean;
  dayOf(instant: Instant): EpochDay;
}

export function officeClock(firstYear: number, lastYear: number): OfficeClock {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
  const calendar = {
    ...DEFAULT_CALENDAR,
    holidays: years.flatMap((year) => [...holidaysOf(year), ...quietDays(year)]).sort(),
  };
  const zone = zoneClock(ZONE);
  const clock = businessClock(zone, calendar);
  const SECOND = 1000;
  return {
    calendar,
    after(from, hours) {
      const reached = clock.afterOpenMs(from, Math.max(SECOND, Math.round(hours * HOUR)));
      if (reached === null) throw new Error("The office never opens.");
      return reached;
    },
    before(until, hours) {
      let [low, high] = [until - 40 * DAY, until];
      while (high - low > SECOND) {
        const middle = Math.floor((low + high) / 2);
        if (clock.openMs(middle, until) >= hours * HOUR) low = middle;
        else high = middle;
      }
      return low;
    },
    hours: (from, until) => clock.openMs(from, until) / HOUR,
    at: (day, text) => zone.instantOf(day, Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))),
    isOpenDay: (day) => clock.isWorkingDay(day),
    dayOf: (instant) => zone.epochDayAt(instant),
  };
}
