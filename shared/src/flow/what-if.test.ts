import { describe, expect, it } from "vitest";
import type { ThroughputSample } from "./forecast.ts";
import { whatIf } from "./what-if.ts";

/** Two a day, every day of thirty: nothing is left to chance. */
const STEADY: ThroughputSample = {
  today: "2026-11-30",
  daily: Array.from({ length: 30 }, () => 2),
  finished: 60,
  finishedToday: 0,
};
const now = { days: 10, queued: 21, wip: 12 };
const asIs = { throughputPercent: 0, wipPercent: 0 };

const figures = (answer: ReturnType<typeof whatIf>) => [
  answer?.howMany.results[0]?.requests,
  answer?.whenQueueDone.items,
  answer?.whenQueueDone.results[0]?.days,
  answer?.cycleDays,
];

describe("what if", () => {
  it("nothing changed: the forecasts as they are, and Little's law", () => {
    // 10 days × 2; 21 / 2 rounded up; 12 in process / 2 a day.
    expect(figures(whatIf(STEADY, now, asIs))).toEqual([20, 21, 11, 6]);
  });

  it("throughput rose by a quarter: days of two and a half", () => {
    // 10 × 2.5; 21 / 2.5 = 8.4; 12 / 2.5.
    expect(figures(whatIf(STEADY, now, { throughputPercent: 25, wipPercent: 0 }))).toEqual([25, 21, 9, 4.8]);
    // 7 × 2.5 = 17.5: half a request is not done.
    expect(
      whatIf(STEADY, { ...now, days: 7 }, { throughputPercent: 25, wipPercent: 0 })?.howMany.results[0],
    ).toEqual({
      confidencePercent: 50,
      requests: 17,
    });
  });

  it("work in process halved: half the queue, rounded up, and half the time in process", () => {
    expect(figures(whatIf(STEADY, now, { throughputPercent: 0, wipPercent: -50 }))).toEqual([20, 11, 6, 3]);
  });

  it("counts in whole hundredths, so that ten days of a tenth more do the work of eleven", () => {
    const answer = whatIf(STEADY, { ...now, queued: 22 }, { throughputPercent: 10, wipPercent: 0 });
    expect(answer?.whenQueueDone.results[0]?.days).toBe(10);
  });

  it("says nothing where too little is known, and refuses what cannot be supposed", () => {
    expect(whatIf({ ...STEADY, finished: 9 }, now, asIs)).toBeNull();
    expect(whatIf(STEADY, { ...now, wip: 0 }, asIs)?.cycleDays).toBeNull();
    expect(() => whatIf(STEADY, now, { throughputPercent: -100, wipPercent: 0 })).toThrow(RangeError);
    expect(() => whatIf(STEADY, now, { throughputPercent: 0, wipPercent: Number.NaN })).toThrow(RangeError);
  });
});
