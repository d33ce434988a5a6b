import { pointsOf } from "@tandem/shared";
import { bringTo, company, POD, sprintId } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { allTo, byProgress, decidedList, undecidedOf, unfinishedOf } from "./closing.ts";
import { heldBy, loadOf, loadWords } from "./sprint-load.ts";

/** A sprint that holds one committed and one started request. */
function running() {
  const scenario = company();
  const sprint = sprintId(1);
  const days = { start: "2026-11-02", end: "2026-11-13" };
  scenario.give("lead", "sprint.plan", { sprint, pod: POD, name: "Sprint 1", ...days, capacity: 5 });
  const started = bringTo(scenario, "ready", 1);
  const waiting = bringTo(scenario, "ready", 2);
  for (const request of [started, waiting]) scenario.give("lead", "request.plan", { request, sprint });
  scenario.give("lead", "sprint.start", { sprint, confirmed: true });
  const build = Object.values(scenario.state.columns).find(({ stage }) => stage === "in_progress");
  if (build) scenario.give("hand", "request.move", { request: started, column: build.id });
  return { scenario, sprint, started, waiting };
}

test("everything unfinished is undecided until somebody decides", () => {
  const { scenario, sprint, started, waiting } = running();
  const open = unfinishedOf(heldBy(scenario.state, sprint));
  expect(undecidedOf(open, {})).toHaveLength(2);
  expect(undecidedOf(open, { [started]: "next" }).map(({ request }) => request.id)).toEqual([waiting]);
  expect(undecidedOf(open, allTo(open, "ready"))).toEqual([]);
});

test("by progress, started work goes on and the rest is free again", () => {
  const { scenario, sprint, started, waiting } = running();
  expect(byProgress(heldBy(scenario.state, sprint))).toEqual({ [started]: "next", [waiting]: "ready" });
});

test("a decision on what left the sprint meanwhile is not sent", () => {
  const { scenario, sprint, started, waiting } = running();
  const decisions = allTo(heldBy(scenario.state, sprint), "ready");
  scenario.give("marketer", "request.withdraw", { request: waiting });
  expect(decidedList(heldBy(scenario.state, sprint), decisions)).toEqual([{ request: started, to: "ready" }]);
});

test("the answer on top says what still goes in", () => {
  const { scenario, sprint, started } = running();
  const facts = scenario.state.sprints[sprint];
  if (!facts) throw new Error("no sprint");
  const load = loadOf(heldBy(scenario.state, sprint), facts);
  expect(load.planned).toBe(2 * pointsOf(scenario.state, scenario.request(started)));
  expect(loadWords("Sprint 1", { ...load, planned: 21, room: 15 })).toBe("Sprint 1 has room for 15 points");
  expect(loadWords("Sprint 1", { ...load, room: 0 })).toBe("Sprint 1 is full");
  expect(loadWords("Sprint 1", { ...load, room: -1 })).toBe("Sprint 1 is 1 point over capacity");
  expect(loadWords("Sprint 1", { ...load, planned: 0, room: null })).toBe("Sprint 1 is empty");
});
