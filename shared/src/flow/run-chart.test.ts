import { describe, expect, it } from "vitest";
import { isoWeek, toDay, toEpochDay } from "../kernel/calendar-time.ts";
import { runChart } from "./run-chart.ts";

const MONDAY = toEpochDay("2026-06-01");
const monday = (week: number) => toDay(MONDAY + 7 * week);
const weeks = (...counts: number[]) =>
  counts.map((requests, i) => ({
    week: isoWeek(MONDAY + 7 * i),
    monday: monday(i),
    days: 7,
    requests,
    points: requests,
  }));

describe("the run chart of throughput", () => {
  it("has its middle week as centre line, and the mean of both middle ones of an even number", () => {
    expect(runChart(weeks(9, 1, 4))).toMatchObject({ weeks: 3, medianRequests: 4, meanRequests: 14 / 3 });
    expect(runChart(weeks(9, 1, 4, 5))).toMatchObject({ medianRequests: 4.5 });
    expect(runChart([])).toEqual({ weeks: 0, medianRequests: null, meanRequests: null, signals: [] });
  });

  it("takes six weeks in a row on one side of the median for a shift, five not", () => {
    // Median 4.5: six below, six above.
    expect(runChart(weeks(1, 2, 1, 2, 1, 2, 7, 8, 7, 8, 7, 8)).signals).toEqual([
      { kind: "below", from: monday(0), to: monday(5), weeks: 6 },
      { kind: "above", from: monday(6), to: monday(11), weeks: 6 },
    ]);
    expect(runChart(weeks(1, 2, 1, 2, 1, 7, 8, 7, 8, 7)).signals).toEqual([]);
  });

  it("passes over weeks on the median", () => {
    // Median 4: three above, a week on it, three above.
    const { medianRequests, signals } = runChart(weeks(5, 6, 5, 4, 6, 5, 6, 3, 2, 4, 3, 1, 3, 2));
    expect(medianRequests).toBe(4);
    expect(signals.map(({ kind, weeks: long }) => [kind, long])).toEqual([
      ["above", 6],
      ["below", 6],
    ]);
  });

  it("takes five weeks that each rise for a trend, equal ones counted once", () => {
    expect(runChart(weeks(5, 6, 6, 7, 8, 9)).signals).toEqual([
      { kind: "rising", from: monday(0), to: monday(5), weeks: 5 },
    ]);
    expect(runChart(weeks(9, 7, 5, 3, 1)).signals.map(({ kind }) => kind)).toEqual(["falling"]);
    expect(runChart(weeks(5, 6, 7, 8)).signals).toEqual([]);
  });

  it("leaves out weeks that the window cuts", () => {
    const [first, ...rest] = weeks(1, 5, 5);
    expect(runChart([{ ...first!, days: 3 }, ...rest])).toMatchObject({ weeks: 2, medianRequests: 5 });
  });
});
