import { expect, test } from "vitest";
import { DEFAULT_CALENDAR } from "../kernel/business-calendar.ts";
import { businessClock } from "../kernel/business-time.ts";
import { zoneClock } from "../kernel/calendar-time.ts";
import { launchDueAt, rapidLiveAt } from "./launch-clock.ts";

const zone = zoneClock("Europe/Brussels");
const clocks = { zone, business: businessClock(zone, DEFAULT_CALENDAR) };
const at = (text: string) => Date.parse(text);

test("a rapid response has four hours, also at night and over a weekend", () => {
  const filed = at("2026-11-07T23:00+01:00");
  expect(rapidLiveAt(filed)).toBe(at("2026-11-08T03:00+01:00"));
  expect(launchDueAt(filed, { rapid: true, marketDays: 1 }, clocks)).toBe(rapidLiveAt(filed));
});

test("another expedite has its service's days, and four opening hours at least", () => {
  // A Friday: the day is over at midnight; filed at 16:00, one hour before closing, three are left on Monday.
  expect(launchDueAt(at("2026-11-06T09:00+01:00"), { rapid: false, marketDays: 1 }, clocks)).toBe(
    at("2026-11-07T00:00+01:00"),
  );
  expect(launchDueAt(at("2026-11-06T16:00+01:00"), { rapid: false, marketDays: 1 }, clocks)).toBe(
    at("2026-11-09T12:00+01:00"),
  );
});
