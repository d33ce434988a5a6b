import { requestOf, type MemberId } from "@tandem/shared";
import { company, file, PEOPLE, type Scenario } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { doneByAnother } from "./done-by-another.ts";

const names: Partial<Record<MemberId, string>> = { [PEOPLE.hand]: "Hana", [PEOPLE.lead]: "Daniel" };

function told(scenario: Scenario, id: string, me: MemberId): string | null {
  const request = requestOf(scenario.state, id);
  return request ? doneByAnother(request, me, (member) => names[member] ?? "Someone") : null;
}

test("whoever comes second reads who did what", () => {
  const scenario = company();
  const request = file(scenario);
  scenario.give("hand", "request.snooze", { request, until: scenario.now + 60_000 });
  expect(told(scenario, request, PEOPLE.lead)).toBe("Hana snoozed CAM-1 a moment ago.");
  scenario.give("lead", "request.decline", { request, reason: "Late", alternative: "In May" });
  expect(told(scenario, request, PEOPLE.hand)).toBe("Daniel declined CAM-1 a moment ago.");
});

test("one's own steps and the clock's are no news", () => {
  const scenario = company();
  const request = file(scenario);
  scenario.give("hand", "request.snooze", { request, until: scenario.now + 60_000 });
  expect(told(scenario, request, PEOPLE.hand)).toBeNull();
  scenario.wait(60_000).give(null, "request.wake", { request });
  expect(told(scenario, request, PEOPLE.lead)).toBeNull();
});
