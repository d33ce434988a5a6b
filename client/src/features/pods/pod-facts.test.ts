import { businessClock, zoneClock, type ColumnId, type PodId, type SprintId } from "@tandem/shared";
import { bringTo, COLUMN, company, DAY_MS, file, id, POD, type Scenario } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { handedOverSince, inOrder, podFactsOf, podsTitle } from "./pod-facts.ts";

const LAB = id<PodId>(3);
const columnIds = Array.from({ length: 7 }, (_, i) => id<ColumnId>(0x50 + i));

function twoPods(): Scenario {
  const s = company(); // Monday 2 November 2026, 09:00
  s.give("admin", "pod.create", { pod: LAB, name: "Lab", type: "innovation", columnIds });
  return s;
}

function factsOf(s: Scenario, pod: PodId) {
  const { zone: name, calendar } = s.state.settings!;
  const zone = zoneClock(name);
  return podFactsOf(s.state, s.state.pods[pod]!, {
    zone,
    business: businessClock(zone, calendar),
    now: s.now,
  });
}

test("a pod's figures are of its own board alone, limits of a stage added up over its columns", () => {
  const s = twoPods();
  s.give("lead", "column.change", { column: COLUMN.build, limit: 3 });
  s.give("lead", "column.change", { column: COLUMN.check, limit: 2 });
  const blocked = bringTo(s, "in_progress", 1);
  s.give("hand", "request.block", { request: blocked, reason: "legal" });
  const handed = bringTo(s, "ready", 2);
  s.give("lead", "request.hand_over", { request: handed, pod: LAB, reason: "To try it out" });
  bringTo(s, "ready", 3, { class: "expedite", meanwhileWaits: "The fair" });
  s.wait(40 * DAY_MS);
  expect(factsOf(s, POD)).toMatchObject({ blocked: 1, over: 1, expedites: 1, sprint: undefined });
  expect(factsOf(s, POD).wip).toContainEqual({ stage: "in_progress", count: 1, limit: 5, isOver: false });
  expect(factsOf(s, LAB)).toMatchObject({ blocked: 0, over: 0, expedites: 0 });
  expect(factsOf(s, LAB).wip[0]).toMatchObject({ stage: "ready", count: 1 });
  expect(podsTitle([factsOf(s, POD), factsOf(s, LAB)])).toBe("One card is blocked, one is over age");
});

test("a sprint has the working days that are left of it, and what of it is not live", () => {
  const s = twoPods();
  const sprint = id<SprintId>(0x60);
  const dates = { start: "2026-11-02", end: "2026-11-13" };
  s.give("lead", "sprint.plan", { sprint, pod: POD, name: "Sprint 12", goal: "", ...dates, capacity: 20 });
  s.give("lead", "request.plan", { request: bringTo(s, "ready", 1), sprint });
  s.give("lead", "sprint.start", { sprint });
  expect(factsOf(s, POD)).toMatchObject({ daysLeft: 10, open: 1 });
  s.wait(12 * DAY_MS);
  expect(factsOf(s, POD).daysLeft).toBe(0);
});

test("what was handed over lately stands with where it came from, until it is closed", () => {
  const s = twoPods();
  const request = file(s, 1);
  s.give("lead", "request.hand_over", { request, pod: LAB, reason: "To try it out" });
  expect(handedOverSince(s.state, s.now)).toMatchObject([{ from: POD, to: LAB, reason: "To try it out" }]);
  expect(handedOverSince(s.state, s.now + 1)).toEqual([]);
  s.give("marketer", "request.withdraw", { request });
  expect(handedOverSince(s.state, 0)).toEqual([]);
});

test("pods that deliver come before those that try things out", () => {
  const s = twoPods();
  s.give("admin", "pod.create", {
    pod: id<PodId>(4),
    name: "Data pod",
    columnIds: Array.from({ length: 7 }, (_, i) => id<ColumnId>(0x70 + i)),
  });
  expect(
    inOrder(Object.values(s.state.pods))
      .map(({ name }) => name)
      .at(-1),
  ).toBe("Lab");
});
