import { expect, test } from "vitest";
import { readDay } from "./read-day.ts";

test.each([
  ["2026-11-28", "2026-11-28"],
  ["28 Nov", "2026-11-28"],
  ["28th of November", "2026-11-28"],
  ["Nov 28, 2026", "2026-11-28"],
  ["Saturday, 28 November 2026", "2026-11-28"],
  ["28.11.2026", "2026-11-28"],
  ["11/28/2026", "2026-11-28"],
  ["28/11/2026", "2026-11-28"],
  ["5 Jan", "2027-01-05"],
  ["5 Jan 2026", "2026-01-05"],
  ["5/6/2027", null],
  ["30 February", null],
  ["28", null],
  ["2", null],
  ["soon", null],
  ["", null],
])("“%s” is read as %s where days from 23 November 2026 on make sense", (typed, day) =>
  expect(readDay(typed, 2026, "2026-11-23")).toBe(day),
);

test("where any day may be meant, one without a year is of this year", () =>
  expect(readDay("5 Jan", 2026)).toBe("2026-01-05"));
