import { z } from "zod";
import { Day } from "./when.ts";

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const Window = z.strictObject({ from: Clock, to: Clock }).refine((w) => w.from < w.to);

/**
 * When a company is open, in its own zone: windows per weekday, Monday first (seven lists, an empty one is a closed
 * day), and the dates on which it is closed all day.
 */
export const BusinessCalendar = z.strictObject({
  week: z.array(z.array(Window).max(4)).length(7),
  holidays: z.array(Day).max(400),
});
export type BusinessCalendar = z.infer<typeof BusinessCalendar>;

const office = [{ from: "09:00", to: "17:00" }];

/** Monday to Friday, nine to five, no holidays. */
export const DEFAULT_CALENDAR: BusinessCalendar = {
  week: [office, office, office, office, office, [], []],
  holidays: [],
};
