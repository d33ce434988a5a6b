import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BusinessCalendar, DEFAULT_CALENDAR } from "./business-calendar.ts";
import { businessClock } from "./business-time.ts";
import { toEpochDay, zoneClock } from "./calendar-time.ts";

const at = (text: string) => Date.parse(text);
const HOUR = 3_600_000;
const berlin = zoneClock("Europe/Berlin");
const allDay = [{ from: "00:00", to: "24:00" }];
const ALWAYS: BusinessCalendar = { week: Array.from({ length: 7 }, () => allDay), holidays: [] };
const NEVER: BusinessCalendar = { week: Array.from({ length: 7 }, () => []), holidays: [] };

describe("business time, Monday to Friday nine to five in Berlin", () => {
  const clock = businessClock(berlin, { ...DEFAULT_CALENDAR, holidays: ["2026-12-25"] });

  it("leaves out the night", () => {
    // Monday 16:00 to Tuesday 10:00 local (UTC+1): one hour on each day.
    expect(clock.openMs(at("2026-11-02T15:00Z"), at("2026-11-03T09:00Z"))).toBe(2 * HOUR);
  });

  it("leaves out the weekend and holidays", () => {
    // Thursday 24 December 16:00 to Monday 28 December 10:00: Friday is a holiday.
    expect(clock.openMs(at("2026-12-24T15:00Z"), at("2026-12-28T09:00Z"))).toBe(2 * HOUR);
    expect(clock.isWorkingDay(toEpochDay("2026-12-24"))).toBe(true);
    expect(clock.isWorkingDay(toEpochDay("2026-12-25"))).toBe(false);
    expect(clock.isWorkingDay(toEpochDay("2026-12-26"))).toBe(false);
  });

  it("is nothing outside the hours, or backwards", () => {
    expect(clock.openMs(at("2026-11-07T00:00Z"), at("2026-11-08T23:00Z"))).toBe(0);
    expect(clock.openMs(at("2026-11-03T09:00Z"), at("2026-11-02T09:00Z"))).toBe(0);
  });

  it("finds when a target of 480 minutes falls due", () => {
    // Filed on Friday 15:00 local: two hours then, six more on Monday, so 15:00.
    expect(clock.afterOpenMs(at("2026-11-06T14:00Z"), 8 * HOUR)).toBe(at("2026-11-09T14:00Z"));
    // Filed on Saturday: Monday at closing time.
    expect(clock.afterOpenMs(at("2026-11-07T10:00Z"), 8 * HOUR)).toBe(at("2026-11-09T16:00Z"));
  });
});

describe("clock changes", () => {
  const night: BusinessCalendar = {
    week: Array.from({ length: 7 }, () => [{ from: "01:00", to: "04:00" }]),
    holidays: [],
  };
  const clock = businessClock(berlin, night);
  const on = (day: string) => [at(`${day}T00:00+01:00`), at(`${day}T12:00Z`)] as const;

  it("shorten a window when the clock skips an hour", () => {
    expect(clock.openMs(...on("2026-03-29"))).toBe(2 * HOUR);
  });
  it("lengthen it when the clock repeats one", () => {
    expect(clock.openMs(at("2026-10-24T22:00Z"), at("2026-10-25T12:00Z"))).toBe(4 * HOUR);
  });
  it("leave a window that opens in the gap at its moved-on time", () => {
    const gap = businessClock(berlin, {
      week: Array.from({ length: 7 }, () => [{ from: "02:30", to: "04:00" }]),
      holidays: [],
    });
    // 02:30 is resolved to 03:30, so half an hour is left until 04:00.
    expect(gap.openMs(...on("2026-03-29"))).toBe(HOUR / 2);
  });
  it("make days of 23 and 25 hours", () => {
    const always = businessClock(berlin, ALWAYS);
    expect(always.openMs(at("2026-03-28T23:00Z"), at("2026-03-29T22:00Z"))).toBe(23 * HOUR);
    expect(always.openMs(at("2026-10-24T22:00Z"), at("2026-10-25T23:00Z"))).toBe(25 * HOUR);
  });
});

describe("a calendar's oddities", () => {
  it("counts windows that overlap once", () => {
    const clock = businessClock(zoneClock("UTC"), {
      week: Array.from({ length: 7 }, () => [
        { from: "10:00", to: "12:00" },
        { from: "09:00", to: "11:00" },
      ]),
      holidays: [],
    });
    expect(clock.openMs(at("2026-11-02T00:00Z"), at("2026-11-03T00:00Z"))).toBe(3 * HOUR);
  });
  it("never falls due where nothing ever opens", () => {
    expect(businessClock(berlin, NEVER).afterOpenMs(0, 1)).toBeNull();
  });
});

const zones = fc.constantFrom(
  "Europe/Berlin",
  "America/Santiago",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "UTC",
);
const instants = fc.integer({ min: at("2010-01-01T00:00Z"), max: at("2030-01-01T00:00Z") });
const sorted3 = fc.tuple(instants, instants, instants).map((t) => t.sort((a, b) => a - b));

describe("for all instants", () => {
  it("adds up over adjoining intervals, in any order of asking", () => {
    fc.assert(
      fc.property(zones, sorted3, (zone, [a, b, c]) => {
        const clock = businessClock(zoneClock(zone), DEFAULT_CALENDAR);
        const second = clock.openMs(b!, c!);
        expect(clock.openMs(a!, b!) + second).toBe(clock.openMs(a!, c!));
      }),
      { numRuns: 40 },
    );
  });
  it("is wall time where a company never closes", () => {
    fc.assert(
      fc.property(zones, sorted3, (zone, [a, b]) => {
        expect(businessClock(zoneClock(zone), ALWAYS).openMs(a!, b!)).toBe(b! - a!);
      }),
      { numRuns: 40 },
    );
  });
  it("finds the instant that is so far away", () => {
    fc.assert(
      fc.property(zones, instants, fc.integer({ min: 1, max: 200 * HOUR }), (zone, from, ms) => {
        const clock = businessClock(zoneClock(zone), DEFAULT_CALENDAR);
        expect(clock.openMs(from, clock.afterOpenMs(from, ms)!)).toBe(ms);
      }),
      { numRuns: 60 },
    );
  });
});
