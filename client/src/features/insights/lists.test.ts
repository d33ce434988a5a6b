import { expect, test } from "vitest";
import type { FinishedItems } from "../../live/use-report.ts";
import { binsOf } from "./bins.ts";
import { listed, listWords, readList, scopeOfList } from "./lists.ts";

const item = (key: string, finish: string, marketDays: number, more: object = {}) =>
  ({
    key,
    finish,
    marketDays,
    cycleDays: 2,
    keptExpectation: true,
    reopened: false,
    marketMinutes: null,
    ...more,
  }) as FinishedItems[number];

const items = [
  item("A", "2026-11-03", 4),
  item("B", "2026-11-10", 9, { keptExpectation: false }),
  item("C", "2026-11-11", 20, { reopened: true, cycleDays: 8 }),
];
const keys = (list: string) => listed(list, items, 9).map(({ key }) => key);

test("a figure leads to its requests, the slowest first", () => {
  expect(keys("live")).toEqual(["C", "B", "A"]);
  expect(keys("late")).toEqual(["B"]);
  expect(keys("slow")).toEqual(["C"]);
  expect(keys("reopened")).toEqual(["C"]);
  expect(keys("week.2026-W46")).toEqual(["C", "B"]);
  expect(keys("days.4.9.market")).toEqual(["B", "A"]);
  expect(keys("marked.2026-11-10.2026-11-30.3.99.cycle")).toEqual(["C"]);
});

test("a group's list narrows the question itself", () => {
  expect(scopeOfList("class.expedite")).toEqual({ class: "expedite" });
  expect(scopeOfList("class.vip")).toEqual({});
  expect(scopeOfList("late")).toEqual({});
  expect(listWords("class.expedite", () => "Expedite")).toBe("Live: Expedite");
  expect(readList("marked.2026-11-10.2026-11-30.3.99.cycle")).toBeDefined();
  expect(readList("nonsense")).toBeUndefined();
});

test("a histogram keeps its gaps, and what lies far out is one last bin", () => {
  expect(
    binsOf(
      [
        [1, 3],
        [4, 1],
      ],
      4,
    ),
  ).toEqual([
    { from: 1, to: 1, requests: 3 },
    { from: 2, to: 2, requests: 0 },
    { from: 3, to: 3, requests: 0 },
    { from: 4, to: 4, requests: 1 },
  ]);
  const wide = binsOf(
    [
      [1, 5],
      [30, 4],
      [900, 1],
    ],
    30,
  );
  expect(wide.at(-1)).toMatchObject({ to: 900, requests: 1 });
  expect(wide.reduce((sum, { requests }) => sum + requests, 0)).toBe(10);
  expect(binsOf([], null)).toEqual([]);
});
