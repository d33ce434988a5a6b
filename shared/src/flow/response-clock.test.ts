import { expect, test } from "vitest";
import { DEFAULT_CALENDAR } from "../kernel/business-calendar.ts";
import { businessClock } from "../kernel/business-time.ts";
import { zoneClock } from "../kernel/calendar-time.ts";
import { responseDueAt, responseLeftMs } from "./response-clock.ts";

const business = businessClock(zoneClock("Europe/Brussels"), DEFAULT_CALENDAR);
const at = (text: string) => Date.parse(text);
const normal = { rapid: false, responseMinutes: 480 };
const rapid = { rapid: true, responseMinutes: 15 };

test("eight business hours from Friday noon end on Monday noon", () => {
  const filed = at("2026-11-06T12:00+01:00");
  expect(responseDueAt(filed, normal, business)).toBe(at("2026-11-09T12:00+01:00"));
  expect(responseLeftMs(filed, at("2026-11-08T12:00+01:00"), normal, business)).toBe(3 * 3_600_000);
  expect(responseLeftMs(filed, at("2026-11-09T13:00+01:00"), normal, business)).toBe(-3_600_000);
});

test("rapid response does not wait for the office to open", () => {
  const filed = at("2026-11-07T23:00+01:00");
  expect(responseDueAt(filed, rapid, business)).toBe(at("2026-11-07T23:15+01:00"));
  expect(responseLeftMs(filed, at("2026-11-07T23:10+01:00"), rapid, business)).toBe(300_000);
});
