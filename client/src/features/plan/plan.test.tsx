import { requestOf, type SkillId, type SprintId } from "@tandem/shared";
import {
  bringTo,
  COLUMN,
  company,
  id,
  PEOPLE,
  POD,
  sprintId,
  type Person,
  type Scenario,
} from "@tandem/shared/testing";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { api, queryClient } from "../../live/api.ts";
import { lastSent, renderLive } from "../../testing/render-live.tsx";
import { WORKSPACE } from "@tandem/shared/testing";
import { Plan } from "./plan.tsx";

function planned(scenario: Scenario, capacity: number | null = null): SprintId {
  const sprint = sprintId(1);
  scenario.give("lead", "sprint.plan", {
    sprint,
    pod: POD,
    name: "Sprint 1",
    start: "2026-11-02",
    end: "2026-11-13",
    capacity,
  });
  return sprint;
}

/** Three ready requests of 5, 3 and 1 points, the dearest for its size last. */
function threeReady(scenario: Scenario) {
  return [5, 3, 1].map((size, i) => {
    const request = bringTo(scenario, "ready", i + 1);
    scenario.give("lead", "request.size", { request, size: size as 1 | 3 | 5 });
    return request;
  });
}

async function open(as: Person, scenario: Scenario, chosen?: string) {
  queryClient.setQueryData(api.workspace.cycles.queryKey({ workspace: WORKSPACE }), {});
  const pod = scenario.state.pods[POD];
  if (!pod) throw new Error("no pod");
  return renderLive(<Plan pod={pod} chosen={chosen} onPod={() => undefined} onSprint={() => undefined} />, {
    scenario,
    as,
  });
}

const skillLines = () => screen.getByRole("region", { name: /^Skills: / }).textContent;
const button = (name: RegExp | string) => screen.getByRole("button", { name });

test("one press adds a request, and the keyboard goes on to the next", async () => {
  const scenario = company();
  const [big, middle, small] = threeReady(scenario);
  const sprint = planned(scenario);
  const stage = await open("lead", scenario);
  fireEvent.click(button("Add CAM-3 to Sprint 1"));
  expect(lastSent(stage, "request.plan")).toMatchObject({ request: small, sprint });
  expect(requestOf(stage.view(), small!)?.standing).toBe("committed");
  expect(document.activeElement).toBe(button("Add CAM-2 to Sprint 1"));
  expect([big, middle].map((id) => requestOf(stage.view(), id!)?.standing)).toEqual(["ready", "ready"]);
});

test("what fits is chosen in pull order and added together", async () => {
  const scenario = company();
  const [, middle, small] = threeReady(scenario);
  const sprint = planned(scenario, 4);
  const stage = await open("lead", scenario);
  fireEvent.click(button("Choose what fits"));
  fireEvent.click(button("Add 2, 4 points"));
  expect(stage.sent.map(({ input }) => input)).toMatchObject([
    { request: small, sprint },
    { request: middle, sprint },
  ]);
});

test("a number key sizes the row that the keyboard is on", async () => {
  const scenario = company();
  const [big] = threeReady(scenario);
  planned(scenario);
  const stage = await open("lead", scenario);
  fireEvent.keyDown(button("Add CAM-1 to Sprint 1"), { key: "8" });
  expect(lastSent(stage, "request.size")).toEqual({ request: big, size: 8 });
});

test("above capacity a start asks first, and says what the plan would hold", async () => {
  const scenario = company();
  const requests = threeReady(scenario);
  const sprint = planned(scenario, 4);
  for (const request of requests) scenario.give("lead", "request.plan", { request, sprint });
  const stage = await open("lead", scenario);
  fireEvent.click(button(/^Start Sprint 1/));
  expect(stage.sent).toEqual([]);
  await waitFor(() => expect(screen.getByText("The plan is 5 points over capacity.")).toBeTruthy());
  fireEvent.click(button("Start with 9"));
  expect(lastSent(stage, "sprint.start")).toEqual({ sprint, confirmed: true });
});

test("without a sprint the next one is proposed, and one press plans it", async () => {
  const scenario = company();
  const stage = await open("lead", scenario);
  fireEvent.click(button(/^Plan Sprint 1/));
  expect(lastSent(stage, "sprint.plan")).toMatchObject({ pod: POD, name: "Sprint 1" });
});

test("a sprint closes once each unfinished request is decided, and plans the next one along", async () => {
  const scenario = company();
  const [big] = threeReady(scenario);
  const sprint = planned(scenario);
  scenario.give("lead", "request.plan", { request: big!, sprint });
  scenario.give("lead", "sprint.start", { sprint });
  const stage = await open("lead", scenario);
  fireEvent.click(button("Close Sprint 1"));
  fireEvent.click(await screen.findByRole("button", { name: "Close, 1 to decide" }));
  expect(screen.getByText(/CAM-1 is still to decide/)).toBeTruthy();
  expect(stage.sent).toEqual([]);
  fireEvent.click(button("All to Sprint 2"));
  fireEvent.click(screen.getAllByRole("button", { name: "Close Sprint 1" }).at(-1)!);
  const next = lastSent(stage, "sprint.plan");
  expect(next).toMatchObject({ name: "Sprint 2" });
  expect(lastSent(stage, "sprint.close")).toEqual({
    sprint,
    next: next?.sprint,
    decisions: [{ request: big, to: "next" }],
  });
  expect(requestOf(stage.view(), big!)?.sprint).toBe(next?.sprint);
});

test("whoever does not lead the pod reads the plan, and whose it is", async () => {
  const scenario = company();
  threeReady(scenario);
  planned(scenario);
  await open("marketer", scenario);
  expect(screen.queryByRole("button", { name: /Add|Start|Change/ })).toBeNull();
  expect(screen.getByText(/planned by the pod’s lead, Daniel Osei and Ines Carvalho/)).toBeTruthy();
});

test("a plan says which skill nobody in the sprint has, and a card that needs it carries a sign before it is added", async () => {
  const scenario = company();
  const [big, middle] = threeReady(scenario);
  const [tags, front] = [id<SkillId>(0xb1), id<SkillId>(0xb2)];
  scenario.give("lead", "skill.add", { skill: tags, name: "Tag manager", side: "it" });
  scenario.give("lead", "skill.add", { skill: front, name: "Web front end", side: "it" });
  const sprint = planned(scenario);
  for (const request of [big!, middle!])
    scenario.give("hand", "request.need_skills", { request, skills: [tags, front] });
  scenario.give("lead", "request.plan", { request: big!, sprint });
  await open("lead", scenario);
  // Nobody has said what they know: the first step is said, and no card is judged.
  expect(screen.getByText(/Nobody of the pod has said what they know/)).toBeTruthy();
  expect(screen.queryByText("Nobody for Tag manager")).toBeNull();
  document.body.replaceChildren();

  scenario.give("hand", "member.rate_skill", { member: PEOPLE.hand, skill: front, depth: 3 });
  scenario.give("hand", "member.rate_skill", { member: PEOPLE.hand, skill: tags, depth: 3 });
  scenario.give("lead", "sprint.set_days_off", { sprint, member: PEOPLE.hand, days: 0.5 });
  scenario.give("lead", "member.rate_skill", { member: PEOPLE.lead, skill: front, depth: 4 });
  await open("lead", scenario);
  expect(skillLines()).toMatch(/Only .* does Tag manager alone: CAM-1\./u);
  document.body.replaceChildren();

  scenario.give("lead", "sprint.set_days_off", { sprint, member: PEOPLE.hand, days: 10 });
  await open("lead", scenario);
  expect(skillLines()).toContain("Nobody in this sprint knows Tag manager: CAM-1.");
  expect(screen.getByText("Nobody for Tag manager")).toBeTruthy();
});

test("a board that the pod ordered by hand is laid in pull order by one press, and back", async () => {
  const scenario = company();
  const [big, middle, small] = threeReady(scenario);
  planned(scenario);
  const stage = await open("hand", scenario);
  const lane = () => stage.view().lanes[COLUMN.ready];
  expect(lane()).toEqual([big, middle, small]);
  fireEvent.click(button("Put the board in this order"));
  expect(lane()).toEqual([small, middle, big]);
  await waitFor(() =>
    expect(screen.queryByRole("button", { name: "Put the board in this order" })).toBeNull(),
  );
  fireEvent.click(await screen.findByRole("button", { name: /^Undo/ }));
  expect(lane()).toEqual([big, middle, small]);
});
