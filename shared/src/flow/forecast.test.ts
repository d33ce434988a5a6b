import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../kernel/calendar-time.ts";
import { mulberry32 } from "../kernel/rng.ts";
import { finished, flowFacts, flowInput } from "../testing/flow-facts.ts";
import { flowOf } from "./flow.ts";
import {
  type ThroughputSample,
  chanceDone,
  howMany,
  howManyTrials,
  throughputSample,
  whenDone,
} from "./forecast.ts";

const TODAY = "2026-11-30"; // of flowInput
const sampleOf = (daily: readonly number[]): ThroughputSample => ({
  today: TODAY,
  daily,
  finished: daily.reduce((sum, n) => sum + n, 0),
  finishedToday: 0,
});
/** 31 days with 35 finishes, weekends empty, as a pod's month looks. */
const MONTH = [2, 1, 0, 3, 1, 0, 0, 1, 2, 4, 0, 1, 0, 0, 2, 2, 1, 0, 3, 0, 0, 1, 0, 5, 2, 1, 0, 0, 1, 2, 0];

/** Exact distribution of the sum of so many draws: chances[k] that the sum is k. */
function convolve(daily: readonly number[], days: number): number[] {
  let chances = [1];
  for (let day = 0; day < days; day++) {
    const next = Array.from({ length: chances.length + Math.max(...daily) }, () => 0);
    chances.forEach((chance, sum) => daily.forEach((n) => (next[sum + n]! += chance / daily.length)));
    chances = next;
  }
  return chances;
}
const atLeast = (chances: readonly number[], k: number) =>
  chances.slice(k).reduce((sum, chance) => sum + chance, 0);

it("draws as mulberry32 does from seed 1985", () => {
  const draw = mulberry32(1985);
  expect([draw(), draw()]).toEqual([3527837133, 3112574143]);
});

describe("how many", () => {
  it.each([7, 14, 31])("agrees with the exact convolution over %i days within one item", (days) => {
    const chances = convolve(MONTH, days);
    const forecast = howMany(sampleOf(MONTH), days)!;
    for (const { confidencePercent, requests } of forecast.results) {
      // The greatest k that is reached with at least this chance.
      const exact = chances.findLastIndex((_, k) => atLeast(chances, k) >= confidencePercent / 100);
      expect(Math.abs(requests - exact)).toBeLessThanOrEqual(1);
    }
  });

  it("shows its seed and what it rests on, and repeats itself", () => {
    const forecast = howMany(sampleOf(MONTH), 14, 7);
    expect(forecast).toMatchObject({
      seed: 7,
      trials: 10_000,
      sampleDays: 31,
      requests: 35,
      days: 14,
      until: "2026-12-14",
    });
    expect(howMany(sampleOf(MONTH), 14, 7)).toEqual(forecast);
    expect(howMany(sampleOf(MONTH), 14, 8)).not.toEqual(forecast);
  });

  it("is certain where every day is alike", () => {
    const forecast = howMany(sampleOf(Array.from({ length: 10 }, () => 2)), 5)!;
    expect(forecast.results.map((r) => r.requests)).toEqual([10, 10, 10, 10]);
  });

  it("draws index floor(u * n), one a day, trial after trial, and reads descending trials at ceil(c*N/100)", () => {
    const daily = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const draw = mulberry32(1985);
    const trials = Array.from({ length: 10_000 }, () =>
      [1, 2, 3].reduce((sum) => sum + daily[Math.floor((draw() / 4_294_967_296) * 10)]!, 0),
    ).sort((a, b) => b - a);
    // The first trial by hand: 0.821 and 0.725 draw the days with 8 and 7 finishes.
    expect(Math.floor((3527837133 / 2 ** 32) * 10) + Math.floor((3112574143 / 2 ** 32) * 10)).toBe(15);
    expect(howMany(sampleOf(daily), 3)!.results.map((r) => r.requests)).toEqual([
      trials[4999],
      trials[6999],
      trials[8499],
      trials[9499],
    ]);
    expect(chanceDone(sampleOf(daily), 15, 3)).toBe(trials.filter((sum) => sum >= 15).length / 10_000);
  });
});

describe("when", () => {
  it("agrees with the exact convolution within a day", () => {
    const items = 12;
    const forecast = whenDone(sampleOf(MONTH), items)!;
    for (const { confidencePercent, days, date } of forecast.results) {
      let exact = 1;
      while (atLeast(convolve(MONTH, exact), items) < confidencePercent / 100) exact++;
      expect(Math.abs(days! - exact)).toBeLessThanOrEqual(1);
      expect(date).toBe(addDays(TODAY, days!));
    }
  });

  it("counts tomorrow as day 1, and nothing to do as done today", () => {
    const everyDayOne = sampleOf(Array.from({ length: 10 }, () => 1));
    expect(whenDone(everyDayOne, 3)!.results[0]).toEqual({
      confidencePercent: 50,
      days: 3,
      date: "2026-12-03",
    });
    expect(whenDone(everyDayOne, 0)!.results[0]).toEqual({ confidencePercent: 50, days: 0, date: TODAY });
  });

  it("gives up after two years instead of naming a date", () => {
    const rare = sampleOf([10, ...Array.from({ length: 89 }, () => 0)]);
    expect(whenDone(rare, 200)!.results[0]).toEqual({ confidencePercent: 50, days: null, date: null });
  });

  it("needs no less time for more confidence, and none for fewer items", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 20, maxLength: 90 }), (daily) => {
        fc.pre(sampleOf(daily).finished >= 10);
        const days = whenDone(sampleOf(daily), 8)!.results.map((r) => r.days!);
        expect(days).toEqual(days.toSorted((a, b) => a - b));
        const items = howMany(sampleOf(daily), 10)!.results.map((r) => r.requests);
        expect(items).toEqual(items.toSorted((a, b) => b - a));
      }),
      { numRuns: 10 },
    );
  });
});

describe("the sample", () => {
  it("is the 90 days ending yesterday, with zeros", () => {
    // 1 September is 90 days before 30 November; today's and older finishes stay out.
    const sample = throughputSample(
      flowOf(
        flowInput([
          finished("2026-01-01", "2026-01-01", "2026-08-31"),
          finished("2026-08-01", "2026-08-01", "2026-09-01"),
          finished("2026-11-01", "2026-11-01", "2026-11-29"),
          finished("2026-11-01", "2026-11-01", TODAY),
        ]),
      ),
    );
    expect(sample.daily).toHaveLength(90);
    expect([sample.daily[0], sample.daily[1], sample.daily.at(-1), sample.finished]).toEqual([1, 0, 1, 2]);
    expect(sample.finishedToday).toBe(1);
  });

  it("does not begin before the first filing", () => {
    const sample = throughputSample(flowOf(flowInput([finished("2026-11-20", "2026-11-21", "2026-11-28")])));
    expect(sample.daily).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
  });

  it("of a first day is empty", () => {
    expect(throughputSample(flowOf(flowInput([flowFacts([["filed", TODAY]])]))).daily).toEqual([]);
    expect(throughputSample(flowOf(flowInput([]))).daily).toEqual([]);
  });

  it("of fewer than ten finished requests gives no forecast", () => {
    const nine = sampleOf(Array.from({ length: 9 }, () => 1));
    expect([howMany(nine, 5), whenDone(nine, 5), chanceDone(nine, 5, 5)]).toEqual([null, null, null]);
  });
});

it("shows the very trials that its answers are read from", () => {
  const sample = sampleOf(MONTH);
  const trials = howManyTrials(sample, 14)!;
  expect(trials.reduce((sum, [, count]) => sum + count, 0)).toBe(10_000);
  for (const { confidencePercent, requests } of howMany(sample, 14)!.results) {
    const reached = (least: number) =>
      trials.reduce((sum, [items, count]) => (items >= least ? sum + count : sum), 0);
    expect(reached(requests)).toBeGreaterThanOrEqual(confidencePercent * 100);
    expect(reached(requests + 1)).toBeLessThan(confidencePercent * 100);
  }
  expect(howManyTrials(sampleOf([1, 0, 3]), 14)).toBeNull();
});
