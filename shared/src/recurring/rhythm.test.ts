import { expect, it } from "vitest";
import { nextDay, rhythmWords, type Rhythm } from "./rhythm.ts";

const firstMonday: Rhythm = { kind: "monthly_weekday", nth: 1, weekday: 1 };
const lastFriday: Rhythm = { kind: "monthly_weekday", nth: -1, weekday: 5 };
const on31: Rhythm = { kind: "monthly", day: 31 };

it.each([
  [firstMonday, "2026-11-01", "2026-11-02"],
  [firstMonday, "2026-11-02", "2026-12-07"],
  [firstMonday, "2026-12-07", "2027-01-04"],
  [lastFriday, "2026-11-22", "2026-11-27"],
  [lastFriday, "2027-02-26", "2027-03-26"],
  [on31, "2026-01-31", "2026-02-28"],
  [on31, "2028-01-31", "2028-02-29"],
  [on31, "2026-02-28", "2026-03-31"],
  [{ kind: "weekly", weekday: 7 }, "2026-11-22", "2026-11-29"],
  [{ kind: "weekly", weekday: 1 }, "2026-11-22", "2026-11-23"],
] as const)("%j after %s is %s", (rhythm, after, next) => expect(nextDay(rhythm, after)).toBe(next));

it("says it in words", () => {
  expect([firstMonday, lastFriday, on31, { kind: "weekly", weekday: 3 } as const].map(rhythmWords)).toEqual([
    "Every month, first Monday",
    "Every month, last Friday",
    "Every month, on the 31st",
    "Every Wednesday",
  ]);
});
