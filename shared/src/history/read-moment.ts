import { MS_PER_MINUTE, toDay, toEpochDay, zoneClock } from "../kernel/calendar-time.ts";
import type { When } from "../kernel/when.ts";

const PATTERN =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** Minutes that a written offset such as `+02:00`, `+0200`, `+02` or `Z` is ahead of UTC; null where there is none like it. */
function offsetMinutes(offset: string): number | null {
  if (/^z$/i.test(offset)) return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3).replace(":", "") || 0);
  if (hours > 14 || minutes > 59) return null;
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

/**
 * Reads an ISO date, which stays a day, or an ISO date and time, which becomes an instant: by its offset, else in the
 * zone, where a time that a clock change skips or repeats is resolved as Temporal's "compatible" does.
 * null for anything else: `3/4/2026` means two days, so nobody guesses.
 */
export function readMoment(text: string, zone: string): When | null {
  const found = PATTERN.exec(text.trim());
  if (!found) return null;
  const [, day = "", hours, minutes, seconds = "0", fraction = "", offset] = found;
  const epochDay = toEpochDay(day);
  if (toDay(epochDay) !== day) return null;
  if (hours === undefined || minutes === undefined) return day;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const minuteOfDay = Number(hours) * 60 + Number(minutes);
  const rest = Number(seconds) * 1000 + Number(fraction.padEnd(3, "0").slice(0, 3));
  if (offset === undefined) return zoneClock(zone).instantOf(epochDay, minuteOfDay) + rest;
  const ahead = offsetMinutes(offset);
  return ahead === null
    ? null
    : zoneClock("UTC").instantOf(epochDay, minuteOfDay) - ahead * MS_PER_MINUTE + rest;
}
