import { zoneClock } from "@tandem/shared";
import { bringTo, company, file, PEOPLE, type Person } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { workOf } from "./work.ts";

const zone = zoneClock("Europe/Brussels");

function work(scenario: ReturnType<typeof company>, who: Person) {
  const member = scenario.state.members[PEOPLE[who]];
  if (member === undefined) throw new Error(`No ${who}.`);
  return workOf(scenario.state, member, { zone, now: scenario.now }).map(({ kind, items }) => [
    kind,
    items.map(({ request }) => request.key),
  ]);
}

test("what others wait for stands first, each request once, and nothing that is closed", () => {
  const scenario = company();
  const assignees = [PEOPLE.hand];
  const building = bringTo(scenario, "in_progress", 1);
  const checking = bringTo(scenario, "review", 2);
  const stuck = bringTo(scenario, "in_progress", 3);
  bringTo(scenario, "live", 4);
  for (const request of [building, checking, stuck])
    scenario.give("lead", "request.assign", { request, assignees });
  scenario.give("lead", "request.block", { request: stuck, reason: "vendor", owner: PEOPLE.hand });
  const asked = file(scenario, 5);
  scenario.give("hand", "request.ask", { request: asked, question: "Which shop?" });

  expect(work(scenario, "hand")).toEqual([
    ["unblock", ["CAM-3"]],
    ["assigned", ["CAM-2", "CAM-1"]],
  ]);
  expect(work(scenario, "marketer")).toEqual([
    ["answer", ["CAM-5"]],
    ["check", ["CAM-2"]],
  ]);
  expect(work(scenario, "lead")).toEqual([["blocked", ["CAM-3"]]]);
  expect(work(scenario, "viewer")).toEqual([]);
});

test("a sub-task brings its request to whoever has it, until it is done", () => {
  const scenario = company();
  const request = bringTo(scenario, "in_progress", 1);
  scenario.give("lead", "request.assign", { request, assignees: [PEOPLE.lead] });
  const subtask = "00000000-0000-7000-8000-00000000a001";
  scenario.give("lead", "request.subtask_add", {
    request,
    subtask,
    title: "Stock per store",
    assignee: PEOPLE.hand,
  });
  expect(work(scenario, "hand")).toEqual([["assigned", ["CAM-1"]]]);
  scenario.give("hand", "request.subtask_change", { request, subtask, done: true });
  expect(work(scenario, "hand")).toEqual([]);
});
