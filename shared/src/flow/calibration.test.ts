import { expect, test } from "vitest";
import { finished, flowFacts, flowInput } from "../testing/flow-facts.ts";
import { calibration } from "./calibration.ts";
import { flowOf, rangeOf } from "./flow.ts";
import type { FlowFacts, KeptPromise } from "./record.ts";

const promise = (probability: number, day: string, ownDate: KeptPromise["ownDate"] = null): KeptPromise => ({
  at: 0,
  class: "standard",
  basis: "service",
  requests: 20,
  days: 6,
  probability,
  day,
  ownDate,
  queue: 0,
});
const live = (day: string, promised: KeptPromise) =>
  finished("2026-10-20", "2026-10-21", day, { promise: promised });
const of = (...records: FlowFacts[]) =>
  calibration(flowOf(flowInput(records)), rangeOf({ from: "2026-11-01", to: "2026-11-30" }));

test("of what was promised with a chance, so much came true, by ten points of it", () => {
  const answer = of(
    live("2026-11-10", promise(0.85, "2026-11-10")),
    live("2026-11-09", promise(0.85, "2026-11-10")),
    live("2026-11-11", promise(0.85, "2026-11-10")),
    // Its own date was told 62 %, and was kept; what was promised was kept too.
    live("2026-11-12", promise(0.85, "2026-11-20", { day: "2026-11-12", share: 0.62 })),
    // Still open, past its day.
    flowFacts([["filed", "2026-11-02"]], { promise: promise(0.85, "2026-11-10") }),
  );
  expect([answer.promises, answer.cameTrue]).toEqual([6, 4]);
  expect(answer.buckets.filter(({ promises }) => promises > 0)).toEqual([
    { fromPercent: 60, toPercent: 70, promises: 1, told: 0.62, cameTrue: 1, share: 1 },
    { fromPercent: 80, toPercent: 90, promises: 5, told: 0.85, cameTrue: 3, share: 0.6 },
  ]);
  // Brier on paper: (3 × 0.15² + 2 × 0.85² + 0.38²) / 6.
  expect(answer.brierScore).toBeCloseTo((3 * 0.0225 + 2 * 0.7225 + 0.1444) / 6, 12);
});

test("certain and impossible have their place, and what cannot be judged yet does not count", () => {
  const answer = of(
    live("2026-11-12", promise(1, "2026-11-13", { day: "2026-11-11", share: 0 })),
    live("2026-11-12", promise(0.85, "2026-11-30")), // today is not over
    live("2026-11-12", promise(0.85, "2026-12-01")),
    live("2026-10-30", promise(0.85, "2026-10-31")), // before the window
    flowFacts(
      [
        ["filed", "2026-11-02"],
        ["withdrawn", "2026-11-03"],
      ],
      { promise: promise(0.85, "2026-11-10") },
    ),
  );
  expect(answer).toMatchObject({ promises: 2, cameTrue: 1, brierScore: 0 });
  expect(answer.buckets.map(({ promises }) => promises)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(of()).toMatchObject({ promises: 0, brierScore: null });
});
