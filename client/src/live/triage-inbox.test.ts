import { businessClock, requestOf, zoneClock } from "@tandem/shared";
import { company, file, MINUTE, PEOPLE, SERVICE } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { inboxOf } from "./triage-inbox.ts";

function inbox(scenario: ReturnType<typeof company>, who: keyof typeof PEOPLE) {
  const { settings, members } = scenario.state;
  const actor = members[PEOPLE[who]];
  if (!settings || !actor) throw new Error("no such company");
  const business = businessClock(zoneClock(settings.zone), settings.calendar);
  return inboxOf(scenario.state, actor, { business, now: scenario.now });
}

test("what falls due first stands on top, and an expedite before all", () => {
  const scenario = company();
  const early = file(scenario, 1);
  const rapid = file(scenario.wait(60 * MINUTE), 2, { service: SERVICE.rapid_response, fields: {} });
  const expedite = file(scenario, 3, { class: "expedite", meanwhileWaits: "The Leeds page" });
  expect(inbox(scenario, "lead").toAnswer.map(({ request }) => request.id)).toEqual([expedite, rapid, early]);
});

test("the clock of rapid response runs in minutes, everything else in opening hours", () => {
  const scenario = company();
  file(scenario, 1);
  file(scenario, 2, { service: SERVICE.rapid_response, fields: {} });
  // From Monday 09:00 to Tuesday 09:00: eight hours open, all day passed.
  scenario.wait(24 * 60 * MINUTE);
  const [rapid, tweak] = inbox(scenario, "lead").toAnswer;
  expect(tweak?.leftMs).toBe(0);
  expect(rapid?.leftMs).toBe((15 - 24 * 60) * MINUTE);
});

test("what was asked waits apart, and an appeal reaches leaders", () => {
  const scenario = company();
  const asked = file(scenario, 1);
  scenario.give("hand", "request.ask", { request: asked, question: "Which consent text?" });
  const appealed = file(scenario, 2);
  scenario.give("lead", "request.decline", { request: appealed, reason: "Late", alternative: "A block" });
  scenario.give("marketer", "request.appeal", { request: appealed, reason: "It cannot wait" });
  expect(inbox(scenario, "lead").asked).toEqual([requestOf(scenario.state, asked)]);
  expect(inbox(scenario, "itLeader").toAnswer.map(({ request }) => request.id)).toEqual([appealed]);
});

test("what is snoozed stands apart with its clock running, the next to wake first", () => {
  const scenario = company();
  const [later, sooner] = [file(scenario, 1), file(scenario, 2)];
  scenario.give("hand", "request.snooze", { request: later, until: scenario.now + 600 * MINUTE });
  scenario.give("hand", "request.snooze", { request: sooner, until: scenario.now + 300 * MINUTE });
  scenario.wait(60 * MINUTE);
  const { toAnswer, snoozed } = inbox(scenario, "lead");
  expect(toAnswer).toEqual([]);
  expect(snoozed.map(({ request }) => request.id)).toEqual([sooner, later]);
  expect(snoozed[0]?.leftMs).toBe(420 * MINUTE);
});
