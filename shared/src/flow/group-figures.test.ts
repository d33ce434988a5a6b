import { expect, test } from "vitest";
import { GoalId } from "../kernel/ids.ts";
import { finished, flowInput } from "../testing/flow-facts.ts";
import { id, podId, serviceId } from "../testing/ids.ts";
import { flowOf, rangeOf } from "./flow.ts";
import { GROUPINGS, groupFigures } from "./group-figures.ts";
import { workMix } from "./work-mix.ts";

const NOVEMBER = rangeOf({ from: "2026-11-01", to: "2026-11-30" });
const goal = GoalId.parse(id(1));

const RECORDS = [
  // Live after 4, 10 and 30 days; started on the second day each.
  finished("2026-11-01", "2026-11-02", "2026-11-04", {
    size: 5,
    goal,
    value: { kind: "generated", amount: 500 },
  }),
  finished("2026-11-01", "2026-11-02", "2026-11-10", {
    class: "expedite",
    value: { kind: "generated", amount: 250 },
  }),
  finished("2026-11-01", "2026-11-02", "2026-11-30", {
    pod: podId(2),
    requesterSide: "it",
    value: { kind: "other", amount: 9, unit: "leads" },
  }),
  // Of a service and a pod that are there no more.
  finished("2026-11-01", "2026-11-02", "2026-11-06", { service: serviceId(9), pod: podId(9), size: 1 }),
  finished("2026-10-01", "2026-10-02", "2026-10-06"),
];

test("figures by what finished work has in common, the largest group first, every request once", () => {
  const groups = groupFigures(flowOf(flowInput(RECORDS)), NOVEMBER);
  for (const grouping of GROUPINGS) {
    expect(groups[grouping].reduce((sum, { requests }) => sum + requests, 0)).toBe(4);
  }
  expect(groups.service).toEqual([
    {
      key: serviceId(1),
      requests: 3,
      points: 11,
      market: { p50Days: 10, p85Days: 30 },
      cycle: { p50Days: 9, p85Days: 29 },
      sleAttainment: { requests: 3, kept: 2, share: 2 / 3 },
    },
    {
      key: serviceId(9),
      requests: 1,
      points: 1,
      market: { p50Days: 6, p85Days: 6 },
      cycle: { p50Days: 5, p85Days: 5 },
      sleAttainment: { requests: 0, kept: 0, share: null },
    },
  ]);
  const keys = (grouping: (typeof GROUPINGS)[number]) =>
    groups[grouping].map(({ key, requests }) => [key, requests]);
  expect(keys("class")).toEqual([
    ["standard", 3],
    ["expedite", 1],
  ]);
  expect(keys("goal")).toEqual([
    [null, 3],
    [goal, 1],
  ]);
  expect(keys("podType")).toEqual([
    ["delivery", 3],
    ["innovation", 1],
  ]);
  expect(keys("requesterSide")).toEqual([
    ["marketing", 3],
    ["it", 1],
  ]);
});

test("class and value mix of finished work, money as it was expected", () => {
  const mix = workMix(flowOf(flowInput(RECORDS)), NOVEMBER);
  expect(mix.classes).toEqual([
    { class: "expedite", requests: 1, points: 3, share: 0.25 },
    { class: "fixed_date", requests: 0, points: 0, share: 0 },
    { class: "standard", requests: 3, points: 9, share: 0.75 },
    { class: "intangible", requests: 0, points: 0, share: 0 },
  ]);
  expect(mix.values).toEqual([
    { kind: "generated", requests: 2, points: 8, share: 0.5, amount: 750 },
    { kind: "protected", requests: 0, points: 0, share: 0, amount: 0 },
    { kind: "other", requests: 1, points: 3, share: 0.25, amount: 0 },
    { kind: "untold", requests: 1, points: 1, share: 0.25, amount: 0 },
  ]);
  expect(workMix(flowOf(flowInput([])), NOVEMBER).classes[0]?.share).toBeNull();
});
