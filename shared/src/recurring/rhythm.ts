import { z } from "zod";
import { toDay, toEpochDay, weekday } from "../kernel/calendar-time.ts";
import type { Day } from "../kernel/when.ts";

/** Monday 1 … Sunday 7, as ISO 8601 counts. */
const Weekday = z.int().min(1).max(7);

/**
 * How often something comes round. `monthly` on a day that a month lacks is its last one; `nth` -1 is the last of its kind
 * in the month.
 */
export const Rhythm = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("weekly"), weekday: Weekday }),
  z.strictObject({ kind: z.literal("monthly"), day: z.int().min(1).max(31) }),
  z.strictObject({
    kind: z.literal("monthly_weekday"),
    nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]),
    weekday: Weekday,
  }),
]);
export type Rhythm = Readonly<z.infer<typeof Rhythm>>;

const pad = (n: number, length: number) => String(n).padStart(length, "0");

/** First and last day of a month, counted from year 0, in days since 1970. */
function monthAt(index: number): { readonly first: number; readonly last: number } {
  const dayOne = (i: number) => toEpochDay(`${pad(Math.floor(i / 12), 4)}-${pad((i % 12) + 1, 2)}-01`);
  return { first: dayOne(index), last: dayOne(index + 1) - 1 };
}

/** The day of a month on which it falls, in days since 1970. */
function inMonth(rhythm: Exclude<Rhythm, { kind: "weekly" }>, index: number): number {
  const { first, last } = monthAt(index);
  if (rhythm.kind === "monthly") return Math.min(first + rhythm.day - 1, last);
  const wanted = rhythm.weekday - 1;
  if (rhythm.nth === -1) return last - ((weekday(last) - wanted + 7) % 7);
  return first + ((wanted - weekday(first) + 7) % 7) + (rhythm.nth - 1) * 7;
}

/** The first day after this one on which it comes round. Calendar days alone: no zone is asked. */
export function nextDay(rhythm: Rhythm, after: Day): Day {
  const from = toEpochDay(after);
  if (rhythm.kind === "weekly") {
    const ahead = (rhythm.weekday - 1 - weekday(from) + 7) % 7;
    return toDay(from + (ahead === 0 ? 7 : ahead));
  }
  const month = Number(after.slice(0, 4)) * 12 + Number(after.slice(5, 7)) - 1;
  const here = inMonth(rhythm, month);
  return toDay(here > from ? here : inMonth(rhythm, month + 1));
}

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const NTH = { 1: "first", 2: "second", 3: "third", 4: "fourth", [-1]: "last" } as const;

const ordinal = (n: number): string => {
  const tens = n % 100;
  if (tens >= 11 && tens <= 13) return `${n}th`;
  return `${n}${{ 1: "st", 2: "nd", 3: "rd" }[n % 10] ?? "th"}`;
};

/** "Every month, first Monday". */
export function rhythmWords(rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case "weekly":
      return `Every ${DAYS[rhythm.weekday - 1]}`;
    case "monthly":
      return `Every month, on the ${ordinal(rhythm.day)}`;
    case "monthly_weekday":
      return `Every month, ${NTH[rhythm.nth]} ${DAYS[rhythm.weekday - 1]}`;
  }
}
