import fc from "fast-check";
import { expect, test } from "vitest";
import { toDay } from "../kernel/calendar-time.ts";
import { finished, flowInput } from "../testing/flow-facts.ts";
import { flowOf, rangeOf } from "./flow.ts";
import { throughputByDay, throughputByWeek } from "./throughput.ts";

const live = (day: string, size: number | null = null) => finished(day, day, day, { size });

test("days without a finish are kept as zeros", () => {
  const flow = flowOf(flowInput([live("2026-11-02", 5), live("2026-11-02"), live("2026-11-04", 1)]));
  expect(throughputByDay(flow, rangeOf({ from: "2026-11-01", to: "2026-11-04" }))).toEqual([
    { day: "2026-11-01", requests: 0, points: 0 },
    { day: "2026-11-02", requests: 2, points: 8 },
    { day: "2026-11-03", requests: 0, points: 0 },
    { day: "2026-11-04", requests: 1, points: 1 },
  ]);
});

test("ISO weeks over the turn of the year, the cut ones marked by their days", () => {
  // 2026-12-31 is a Thursday: week 53 of 2026 runs from 28 December to 3 January.
  const flow = flowOf(
    flowInput([live("2026-12-27"), live("2026-12-31"), live("2027-01-03"), live("2027-01-12")]),
  );
  const weeks = throughputByWeek(flow, rangeOf({ from: "2026-12-26", to: "2027-01-12" }));
  expect(weeks.map(({ week, monday, days, requests }) => [week, monday, days, requests])).toEqual([
    ["2026-W52", "2026-12-21", 2, 1],
    ["2026-W53", "2026-12-28", 7, 2],
    ["2027-W01", "2027-01-04", 7, 0],
    ["2027-W02", "2027-01-11", 2, 1],
  ]);
});

test("weeks, days and the list of requests agree", () => {
  const days = fc.array(fc.integer({ min: 20_700, max: 20_800 }).map(toDay), { maxLength: 40 });
  fc.assert(
    fc.property(days, (list) => {
      const flow = flowOf(flowInput(list.map((day) => live(day))));
      const range = rangeOf({ from: toDay(20_720), to: toDay(20_780) });
      const sum = (items: readonly { requests: number }[]) => items.reduce((n, item) => n + item.requests, 0);
      const inside = list.filter((day) => day >= toDay(20_720) && day <= toDay(20_780)).length;
      expect(sum(throughputByDay(flow, range))).toBe(inside);
      expect(sum(throughputByWeek(flow, range))).toBe(inside);
    }),
  );
});
