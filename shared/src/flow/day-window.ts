import { addDays, daysInclusive } from "../kernel/calendar-time.ts";
import type { Day } from "../kernel/when.ts";
import type { DayWindow } from "./input.ts";

/** The window of so many days that ends on a date, that date included. */
export const windowEnding = (to: Day, days: number): DayWindow => ({ from: addDays(to, 1 - days), to });

/** The window of the same length just before, to compare with. */
export const windowBefore = ({ from, to }: DayWindow): DayWindow =>
  windowEnding(addDays(from, -1), daysInclusive(from, to));
