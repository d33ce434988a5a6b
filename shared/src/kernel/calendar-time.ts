import { Temporal } from "temporal-polyfill";
import type { Day, Instant, When } from "./when.ts";

/** Days since 1970-01-01 on the proleptic Gregorian calendar: a date as a number, so that dates can be counted with. */
export type EpochDay = number;

export const MS_PER_MINUTE = 60_000;
export const MS_PER_DAY = 86_400_000;

/**
 * The number of a date. Source: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 * @param day a valid `YYYY-MM-DD`; not checked again here
 */
export function toEpochDay(day: Day): EpochDay {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a number. Source: the same, civil_from_days. Years 0 to 9999. */
export function toDay(epochDay: EpochDay): Day {
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** The date so many days later (earlier, if negative). */
export const addDays = (day: Day, days: number): Day => toDay(toEpochDay(day) + days);

/** Days from one date to another, both counted: 1 where they are the same. */
export const daysInclusive = (from: Day, to: Day): number => toEpochDay(to) - toEpochDay(from) + 1;

/** 0 Monday … 6 Sunday. 1970-01-01 was a Thursday. */
export const weekday = (epochDay: EpochDay): number => (((epochDay + 3) % 7) + 7) % 7;

/** The Monday of that date's ISO week. */
export const mondayOf = (epochDay: EpochDay): EpochDay => epochDay - weekday(epochDay);

/** ISO 8601 week such as `2026-W01`: it belongs to the year that holds its Thursday. */
export function isoWeek(epochDay: EpochDay): string {
  const thursday = mondayOf(epochDay) + 3;
  const year = toDay(thursday).slice(0, 4);
  const week = Math.floor((thursday - toEpochDay(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** Local dates and times of one IANA time zone. */
export interface ZoneClock {
  readonly zone: string;
  /** Milliseconds that local time is ahead of UTC at an instant. */
  offsetAt(instant: Instant): number;
  /** The local date of an instant. */
  epochDayAt(instant: Instant): EpochDay;
  /** The local date of an instant, or the date itself where only that is known. */
  epochDayOf(when: When): EpochDay;
  dayAt(instant: Instant): Day;
  /**
   * The instant of a local time. One that a clock change skips moves on by the length of the gap, one that it repeats
   * is the earlier: what Temporal calls "compatible".
   * @param minutes minutes on the wall clock since midnight, 0 to 1440
   */
  instantOf(epochDay: EpochDay, minutes: number): Instant;
}

/** A stretch of time within which a zone's offset does not change: from (included) to (excluded). */
interface OffsetSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: number;
}

const BEYOND = 8.64e15;

function offsetSpan(zone: string, instant: Instant): OffsetSpan {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  // "previous" looks strictly before, and a span includes its own beginning.
  const before = at.add({ milliseconds: 1 }).getTimeZoneTransition("previous");
  const after = at.getTimeZoneTransition("next");
  return {
    from: before?.epochMilliseconds ?? -BEYOND,
    to: after?.epochMilliseconds ?? BEYOND,
    offset: at.offsetNanoseconds / 1e6,
  };
}

function makeZoneClock(zone: string): ZoneClock {
  // Two spans a year at most: Temporal is asked once a span, and everything else is arithmetic.
  const spans: OffsetSpan[] = [];
  let last: OffsetSpan | undefined;
  const find = (instant: Instant): OffsetSpan => {
    for (const span of spans) if (instant >= span.from && instant < span.to) return span;
    const span = offsetSpan(zone, instant);
    spans.push(span);
    return span;
  };
  const offsetAt = (instant: Instant): number => {
    if (!last || instant < last.from || instant >= last.to) last = find(instant);
    return last.offset;
  };
  const epochDayAt = (instant: Instant): EpochDay => Math.floor((instant + offsetAt(instant)) / MS_PER_DAY);
  return {
    zone,
    offsetAt,
    epochDayAt,
    epochDayOf: (when) => (typeof when === "number" ? epochDayAt(when) : toEpochDay(when)),
    dayAt: (instant) => toDay(epochDayAt(instant)),
    instantOf(epochDay, minutes) {
      const local = epochDay * MS_PER_DAY + minutes * MS_PER_MINUTE;
      const before = offsetAt(local - MS_PER_DAY);
      const after = offsetAt(local + MS_PER_DAY);
      const earlier = local - Math.max(before, after);
      const later = local - Math.min(before, after);
      if (earlier + offsetAt(earlier) === local) return earlier;
      if (later + offsetAt(later) === local) return later;
      return local - before;
    },
  };
}

const clocks = new Map<string, ZoneClock>();

/**
 * The clock of a zone, remembered, because it learns the zone's clock changes as it is asked.
 * @throws RangeError if the zone is unknown; see `isTimeZone`
 */
export function zoneClock(zone: string): ZoneClock {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = makeZoneClock(zone);
    clock.offsetAt(0);
    clocks.set(zone, clock);
  }
  return clock;
}

/** Whether this is an IANA time zone that this machine knows, or a fixed offset. */
export function isTimeZone(zone: string): boolean {
  try {
    zoneClock(zone);
    return true;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}
