import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, test } from "vitest";
import {
  MS_PER_DAY,
  addDays,
  daysInclusive,
  isTimeZone,
  isoWeek,
  mondayOf,
  toDay,
  toEpochDay,
  weekday,
  zoneClock,
} from "./calendar-time.ts";

/** Half-hour clock changes (Lord Howe), at midnight (São Paulo, Santiago), a lost day (Apia), none (Kolkata, UTC). */
const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "America/Sao_Paulo",
  "America/Santiago",
  "Pacific/Apia",
  "Asia/Kolkata",
  "UTC",
];
const instants = fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2032, 0) });

describe("dates as numbers", () => {
  test("1970-01-01 is day 0 and a Thursday", () => {
    expect(toEpochDay("1970-01-01")).toBe(0);
    expect(toDay(0)).toBe("1970-01-01");
    expect(weekday(0)).toBe(3);
    expect(toDay(mondayOf(0))).toBe("1969-12-29");
  });

  test("leap days and the year's end", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2100-02-28", 1)).toBe("2100-03-01");
    expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
    expect(daysInclusive("2026-11-02", "2026-11-03")).toBe(2);
  });

  test("agrees with the platform's calendar from 1600 to 2500", () => {
    fc.assert(
      fc.property(fc.integer({ min: -135_140, max: 193_579 }), (n) => {
        const day = new Date(n * MS_PER_DAY).toISOString().slice(0, 10);
        expect(toDay(n)).toBe(day);
        expect(toEpochDay(day)).toBe(n);
      }),
    );
  });

  // Wikipedia, "ISO week date", examples of contemporary dates around New Year's Day.
  test.each([
    ["1977-01-01", "1976-W53"],
    ["1977-01-02", "1976-W53"],
    ["1978-01-02", "1978-W01"],
    ["1979-12-31", "1980-W01"],
    ["1980-12-28", "1980-W52"],
    ["1981-12-31", "1981-W53"],
    ["1982-01-03", "1981-W53"],
    ["2026-11-22", "2026-W47"],
  ])("%s lies in %s", (day, week) => expect(isoWeek(toEpochDay(day))).toBe(week));
});

describe("a zone's clock", () => {
  it("knows the local date on both sides of midnight", () => {
    const berlin = zoneClock("Europe/Berlin");
    expect(berlin.dayAt(Date.parse("2026-11-02T22:59:59.999Z"))).toBe("2026-11-02");
    expect(berlin.dayAt(Date.parse("2026-11-02T23:00:00Z"))).toBe("2026-11-03");
    expect(berlin.epochDayOf("2026-11-02")).toBe(toEpochDay("2026-11-02"));
  });

  it("has days of 23 and 25 hours where clocks change", () => {
    const berlin = zoneClock("Europe/Berlin");
    const hours = (day: string) =>
      (berlin.instantOf(toEpochDay(day) + 1, 0) - berlin.instantOf(toEpochDay(day), 0)) / 3_600_000;
    expect(hours("2026-03-29")).toBe(23);
    expect(hours("2026-10-25")).toBe(25);
    expect(hours("2026-10-26")).toBe(24);
  });

  it("moves a skipped local time on, and takes the earlier of a repeated one", () => {
    const berlin = zoneClock("Europe/Berlin");
    const at = (day: string, minutes: number) =>
      new Date(berlin.instantOf(toEpochDay(day), minutes)).toISOString();
    expect(at("2026-03-29", 150)).toBe("2026-03-29T01:30:00.000Z"); // 02:30 does not exist: 03:30 summer time
    expect(at("2026-10-25", 150)).toBe("2026-10-25T00:30:00.000Z"); // 02:30 comes twice: the summer one
  });

  it("agrees with Temporal in every zone, both ways", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        instants,
        fc.integer({ min: 0, max: 1439 }),
        (zone, ms, minutes) => {
          const clock = zoneClock(zone);
          const temporal = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
          expect(clock.dayAt(ms)).toBe(temporal.toPlainDate().toString());
          expect(clock.offsetAt(ms)).toBe(temporal.offsetNanoseconds / 1e6);
          const local = temporal.toPlainDate().toPlainDateTime().add({ minutes });
          expect(clock.instantOf(toEpochDay(temporal.toPlainDate().toString()), minutes)).toBe(
            local.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds,
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each(ZONES)("agrees with Temporal in every quarter hour around the clock changes of %s", (zone) => {
    const clock = zoneClock(zone);
    let change = Temporal.Instant.from("2011-01-01T00:00Z").toZonedDateTimeISO(zone);
    for (let i = 0; i < 4; i++) {
      const next = change.getTimeZoneTransition("next");
      if (!next) return;
      change = next;
      const midnight = change.toPlainDate().subtract({ days: 1 });
      for (let minutes = 0; minutes < 3 * 1440; minutes += 15) {
        const local = midnight.toPlainDateTime().add({ minutes });
        const clocked = clock.instantOf(
          toEpochDay(local.toPlainDate().toString()),
          local.hour * 60 + local.minute,
        );
        expect(clocked).toBe(local.toZonedDateTime(zone).epochMilliseconds);
      }
    }
  });

  it("knows a zone from a mere word", () => {
    expect(isTimeZone("Europe/Berlin")).toBe(true);
    expect(isTimeZone("Europe/Atlantis")).toBe(false);
  });
});
