import type { BusinessCalendar } from "./business-calendar.ts";
import { type EpochDay, type ZoneClock, toEpochDay, weekday } from "./calendar-time.ts";
import type { Instant } from "./when.ts";

/** The opening hours of one calendar in one zone, as physical time. */
export interface BusinessClock {
  /** Open milliseconds from one instant to another; 0 where the second is not later. */
  openMs(from: Instant, to: Instant): number;
  /**
   * The instant at which so many open milliseconds have passed; `from` itself for 0 or less.
   * null where the calendar does not open that long within five years.
   */
  afterOpenMs(from: Instant, ms: number): Instant | null;
  /** Whether the company opens at all on that date. */
  isWorkingDay(epochDay: EpochDay): boolean;
}

const LEAD_DAYS = 400;
const GIVE_UP_DAYS = 5 * 366;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Windows in order, those that overlap or touch made one, so that no time counts twice. */
function merged(windows: readonly { readonly from: string; readonly to: string }[]): [number, number][] {
  const sorted = windows
    .map(({ from, to }): [number, number] => [minutesOf(from), minutesOf(to)])
    .sort((a, b) => a[0] - b[0]);
  const result: [number, number][] = [];
  for (const window of sorted) {
    const last = result.at(-1);
    if (last && window[0] <= last[1]) last[1] = Math.max(last[1], window[1]);
    else result.push(window);
  }
  return result;
}

/**
 * Business time: physical time inside the opening windows, holidays out. The windows' local times are resolved as
 * Temporal's "compatible" does, so a window over a clock change is an hour longer or shorter than its labels say.
 * Additive: open(a, b) + open(b, c) = open(a, c), because both are differences of one running total.
 */
export function businessClock(zone: ZoneClock, calendar: BusinessCalendar): BusinessClock {
  const week = calendar.week.map(merged);
  const holidays = new Set(calendar.holidays.map(toEpochDay));
  const windowsOn = (epochDay: EpochDay): readonly (readonly [number, number])[] =>
    holidays.has(epochDay) ? [] : (week[weekday(epochDay)] ?? []);

  // Windows of all days since `first`, one after another, in flat lists, because reports ask a million times.
  let first: EpochDay = 0;
  let windowOf: number[] = []; // by day since first: its first window; one entry more than days
  let opens: Instant[] = []; // by window
  let closes: Instant[] = [];
  let before: number[] = []; // by window: open time of all earlier ones; one entry more than windows
  /** The position of a date's first window. The date's last is the one before the next date's first. */
  const windowsFrom = (epochDay: EpochDay): number => {
    if (windowOf.length === 0 || epochDay < first) {
      first = epochDay - LEAD_DAYS;
      windowOf = [0];
      opens = [];
      closes = [];
      before = [0];
    }
    while (windowOf.length <= epochDay - first + 1) {
      const date = first + windowOf.length - 1;
      for (const [from, to] of windowsOn(date)) {
        const open = zone.instantOf(date, from);
        const close = Math.max(open, zone.instantOf(date, to));
        before.push(before[opens.length]! + close - open);
        opens.push(open);
        closes.push(close);
      }
      windowOf.push(opens.length);
    }
    return windowOf[epochDay - first]!;
  };

  /** Open time from the clock's first day until an instant. */
  const openUntil = (instant: Instant): number => {
    const epochDay = zone.epochDayAt(instant);
    let window = windowsFrom(epochDay);
    const end = windowOf[epochDay - first + 1]!;
    while (window < end && instant >= closes[window]!) window++;
    return before[window]! + (window < end ? Math.max(0, instant - opens[window]!) : 0);
  };

  return {
    openMs(from, to) {
      if (to <= from) return 0;
      // The earlier first: asking for it may move the clock's first day, and both totals must count from the same.
      const until = openUntil(from);
      return openUntil(to) - until;
    },
    afterOpenMs(from, ms) {
      if (ms <= 0) return from;
      const wanted = openUntil(from) + ms;
      const start = zone.epochDayAt(from);
      for (let date = start; date <= start + GIVE_UP_DAYS; date++) {
        const end = windowsFrom(date + 1);
        for (let window = windowsFrom(date); window < end; window++) {
          if (before[window + 1]! >= wanted) return opens[window]! + (wanted - before[window]!);
        }
      }
      return null;
    },
    isWorkingDay: (epochDay) => windowsOn(epochDay).length > 0,
  };
}
