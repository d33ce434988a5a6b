import { expect, test } from "vitest";
import { finished, flowInput } from "../testing/flow-facts.ts";
import { isEnough } from "./enough.ts";
import { report } from "./report.ts";

// The clock of these facts stands on Monday 30 November 2026; the workspace filed its first request on Wednesday the 18th.
const young = flowInput([
  finished("2026-11-18", "2026-11-19", "2026-11-24", { size: 2 }),
  finished("2026-11-20", "2026-11-20", "2026-11-27", { size: 2 }),
  finished("2026-11-26", "2026-11-27", "2026-11-30", { size: 2 }),
]);
const twelveWeeks = { from: "2026-09-08", to: "2026-11-30" };

test("ten are enough to say what is usual, nine are not", () => {
  expect([0, 1, 9, 10, 11].map(isEnough)).toEqual([false, false, false, true, true]);
});

test("a young workspace has no idle weeks before its first filing", () => {
  const { firstFiled, throughput, speedToMarket, cumulativeFlow } = report(young, twelveWeeks);
  expect(firstFiled).toBe("2026-11-18");
  expect(throughput.byWeek.map(({ monday, days, requests }) => [monday, days, requests])).toEqual([
    ["2026-11-16", 5, 0],
    ["2026-11-23", 7, 2],
    ["2026-11-30", 1, 1],
  ]);
  expect(throughput.byDay).toHaveLength(13);
  expect(speedToMarket.byWeek.map(({ monday }) => monday)).toEqual([
    "2026-11-16",
    "2026-11-23",
    "2026-11-30",
  ]);
  expect([cumulativeFlow.days[0], cumulativeFlow.arrivals.filed.at(-1)]).toEqual(["2026-11-18", 3]);
});

test("what went live today is counted everywhere; the forecast draws whole days, so there from tomorrow on", () => {
  const now = report(young, twelveWeeks);
  expect([now.counts.finished, now.speedToMarket.requests, now.cycleTime.requests]).toEqual([3, 3, 3]);
  expect([now.forecast.requests, now.forecast.requestsToday, now.forecast.sampleDays]).toEqual([2, 1, 12]);
  const tomorrow = report({ ...young, asOf: young.asOf + 86_400_000 }, twelveWeeks);
  expect(tomorrow.forecast).toMatchObject({ requests: 3, requestsToday: 0, sampleDays: 13 });
});

test("a percentile of three is the fact it is, told with its count, and promises nothing", () => {
  const { speedToMarket, forecast, promises, rules } = report(young, twelveWeeks);
  // Filed to live took 7, 8 and 5 days, both dates counted.
  expect(speedToMarket).toMatchObject({ requests: 3, p50Days: 7, p85Days: 8 });
  expect([forecast.howMany, forecast.whenQueueDone]).toEqual([[], null]);
  expect(promises.every(({ byClass }) => byClass.every(({ p85Days }) => p85Days === null))).toBe(true);
  expect(rules.few).toContain("fewer than ten");
});

test("a workspace in which nothing was filed has no days to tell of, and a window before the first filing none either", () => {
  const none = report(flowInput([]), twelveWeeks);
  expect([none.firstFiled, none.throughput.byDay, none.speedToMarket.byWeek]).toEqual([null, [], []]);
  const before = report(young, { from: "2026-10-01", to: "2026-10-31" });
  expect([before.throughput.byWeek, before.cumulativeFlow.days]).toEqual([[], []]);
});
