import { expect, it } from "vitest";
import { company, PEOPLE, POD, sprintId } from "../testing/index.ts";

const sprint = sprintId(1);
const days = { start: "2026-11-02", end: "2026-11-13" };

function planned() {
  const s = company();
  s.give("lead", "sprint.plan", { sprint, pod: POD, name: "One", ...days });
  return s;
}

it("keeps the days that people of the pod are away, and forgets them at nothing", () => {
  const s = planned();
  s.give("lead", "sprint.set_days_off", { sprint, member: PEOPLE.hand, days: 2.5 });
  s.give("hand", "sprint.set_days_off", { sprint, member: PEOPLE.hand, days: 3 });
  expect(s.state.sprints[sprint]?.daysOff).toEqual({ [PEOPLE.hand]: 3 });
  expect(s.outcome("lead", "sprint.set_days_off", { sprint, member: PEOPLE.hand, days: 3 })).toEqual([]);
  s.give("lead", "sprint.set_days_off", { sprint, member: PEOPLE.hand, days: 0 });
  expect(s.state.sprints[sprint]?.daysOff).toEqual({});
});

it("takes nobody's word for another, nobody of elsewhere, and nothing after the close", () => {
  const s = planned();
  expect(s.refused("hand", "sprint.set_days_off", { sprint, member: PEOPLE.lead, days: 1 })).toBe(
    "not_allowed",
  );
  expect(s.refused("lead", "sprint.set_days_off", { sprint, member: PEOPLE.marketer, days: 1 })).toBe(
    "not_found",
  );
  s.give("lead", "sprint.start", { sprint });
  s.give("lead", "sprint.close", { sprint, decisions: [] });
  expect(s.refused("lead", "sprint.set_days_off", { sprint, member: PEOPLE.hand, days: 1 })).toBe(
    "sprint_state",
  );
});

it.each([-1, 0.3, 32, Number.NaN])("does not take %d days", (wrong) => {
  expect(() =>
    planned().attempt("lead", "sprint.set_days_off", { sprint, member: PEOPLE.hand, days: wrong }),
  ).toThrow("days");
});
