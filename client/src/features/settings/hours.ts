import type { BusinessCalendar } from "@tandem/shared";

type Windows = BusinessCalendar["week"][number];

export const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

/** "09:00–12:00, 13:00–17:00"; a closed day is empty. */
export const hoursText = (windows: Windows): string =>
  windows.map(({ from, to }) => `${from}–${to}`).join(", ");

const clock = (hour: string, minute = "00"): string => `${hour.padStart(2, "0")}:${minute}`;

/** Reads what a person types of a day's hours, such as "9-12, 13:00-17:30"; null where it cannot be read. */
export function readHours(text: string): Windows | null {
  if (/^\s*(closed)?\s*$/iu.test(text)) return [];
  const windows = text.split(",").map((part) => {
    const found = /^\s*(\d{1,2})(?::(\d{2}))?\s*(?:-|–|to)\s*(\d{1,2})(?::(\d{2}))?\s*$/u.exec(part);
    if (found === null) return null;
    const [, fromHour = "", fromMinute, toHour = "", toMinute] = found;
    const from = clock(fromHour, fromMinute);
    const to = clock(toHour, toMinute);
    const isTime = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/u.test(time);
    return isTime(from) && isTime(to) && from < to ? { from, to } : null;
  });
  const read = windows.filter((window) => window !== null).sort((a, b) => (a.from < b.from ? -1 : 1));
  const overlaps = read.some((window, i) => i > 0 && window.from < (read[i - 1]?.to ?? ""));
  return read.length < windows.length || read.length > 4 || overlaps ? null : read;
}
