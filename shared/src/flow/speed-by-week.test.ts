import { expect, test } from "vitest";
import { finished, flowInput } from "../testing/flow-facts.ts";
import { flowOf, knownSpan, rangeOf } from "./flow.ts";
import { speedByWeek } from "./speed-by-week.ts";

// 2026-11-02 is a Monday.
const flow = flowOf(
  flowInput([
    finished("2026-11-02", "2026-11-02", "2026-11-03"),
    finished("2026-11-01", "2026-11-02", "2026-11-08"),
    finished("2026-11-01", "2026-11-02", "2026-11-17"),
  ]),
);

test("each week counts what became live in it, and a week without a finish stays, with none", () => {
  expect(speedByWeek(flow, rangeOf({ from: "2026-11-02", to: "2026-11-22" }))).toEqual([
    { week: "2026-W45", monday: "2026-11-02", requests: 2, p50Days: 2, p85Days: 8 },
    { week: "2026-W46", monday: "2026-11-09", requests: 0, p50Days: null, p85Days: null },
    { week: "2026-W47", monday: "2026-11-16", requests: 1, p50Days: 17, p85Days: 17 },
  ]);
});

test("a week that the window cuts counts only its finishes inside", () => {
  expect(speedByWeek(flow, rangeOf({ from: "2026-11-05", to: "2026-11-08" }))).toEqual([
    { week: "2026-W45", monday: "2026-11-02", requests: 1, p50Days: 8, p85Days: 8 },
  ]);
});

test("what is known spans the first finish to the last", () => {
  expect(knownSpan(flow)).toEqual({ from: "2026-11-03", to: "2026-11-17" });
  expect(knownSpan(flowOf(flowInput([])))).toBeNull();
});
