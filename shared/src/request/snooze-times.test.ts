import { describe, expect, it } from "vitest";
import { DEFAULT_CALENDAR, type BusinessCalendar } from "../kernel/business-calendar.ts";
import { businessClock } from "../kernel/business-time.ts";
import { toEpochDay, zoneClock } from "../kernel/calendar-time.ts";
import { openingOn, snoozeTimes } from "./snooze-times.ts";

const zone = zoneClock("Europe/Brussels");
const at = (changes: Partial<BusinessCalendar> = {}) => ({
  zone,
  business: businessClock(zone, { ...DEFAULT_CALENDAR, ...changes }),
});
const choices = (now: string, calendar = at()) =>
  snoozeTimes(Date.parse(now), calendar).map((time) => [
    time.name,
    new Date(time.at).toISOString().slice(0, 16),
  ]);

describe("when to be asked again", () => {
  it("is when the company opens, in its own zone", () => {
    // Tuesday 3 November 2026, winter time.
    expect(choices("2026-11-03T14:00Z")).toEqual([
      ["tomorrow", "2026-11-04T08:00"],
      ["monday", "2026-11-09T08:00"],
    ]);
  });

  it("names one moment once, over a weekend", () => {
    expect(choices("2026-11-06T14:00Z")).toEqual([["monday", "2026-11-09T08:00"]]);
    expect(choices("2026-11-08T20:00Z")).toEqual([["monday", "2026-11-09T08:00"]]);
  });

  it("passes over a holiday", () => {
    const calendar = at({ holidays: ["2026-11-04", "2026-11-09"] });
    expect(choices("2026-11-03T14:00Z", calendar)).toEqual([
      ["tomorrow", "2026-11-05T08:00"],
      ["monday", "2026-11-10T08:00"],
    ]);
  });

  it("keeps the wall clock where it changes over the weekend", () => {
    // Summer time begins on Sunday 29 March 2026.
    expect(choices("2026-03-26T14:00Z")).toEqual([
      ["tomorrow", "2026-03-27T08:00"],
      ["monday", "2026-03-30T07:00"],
    ]);
  });

  it("opens on a chosen day, or on the next that is open; never where the company never opens", () => {
    const opening = (day: string, calendar = at()) => openingOn(toEpochDay(day), calendar);
    expect(opening("2026-12-24")).toBe(Date.parse("2026-12-24T08:00Z"));
    expect(opening("2026-12-26")).toBe(Date.parse("2026-12-28T08:00Z"));
    const never = at({ week: [[], [], [], [], [], [], []] });
    expect(opening("2026-12-24", never)).toBeNull();
    expect(choices("2026-11-03T14:00Z", never)).toEqual([]);
  });
});
