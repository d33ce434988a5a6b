import { describe, expect, it } from "vitest";
import type { RetroActionId, RetroNoteId } from "../kernel/ids.ts";
import { company, DAY_MS, id, PEOPLE, POD, sprintId, type Scenario } from "../testing/index.ts";
import { MOST_ACTIONS, openActions, retroOf } from "./retro.ts";

const sprint = sprintId(1);
const note = id<RetroNoteId>(0x91);
const action = id<RetroActionId>(0x92);
const days = { start: "2026-11-02", end: "2026-11-13" };
const SAID = { sprint, note, kind: "to_change", text: "Consent texts came late." } as const;
const DO = { sprint, action, text: "Ask legal on day one", owner: PEOPLE.marketer, due: "2026-11-20" };

function begun(): Scenario {
  const s = company();
  s.give("lead", "sprint.plan", { sprint, pod: POD, name: "One", ...days });
  s.give("lead", "sprint.start", { sprint });
  return s;
}

describe("a retrospective", () => {
  it("is written by both sides, while the sprint runs and after it closed, not before", () => {
    const s = company();
    s.give("lead", "sprint.plan", { sprint, pod: POD, name: "One", ...days });
    expect(s.refused("hand", "retro.write_note", SAID)).toBe("sprint_state");
    s.give("lead", "sprint.start", { sprint });
    s.give("marketer", "retro.write_note", SAID);
    s.give("lead", "sprint.close", { sprint, decisions: [] });
    s.give("hand", "retro.write_note", { ...SAID, note: id(0x93), kind: "went_well", text: "Two early." });
    expect(retroOf(s.state, sprint).notes.map(({ kind, text, by }) => [kind, text, by])).toEqual([
      ["to_change", "Consent texts came late.", PEOPLE.marketer],
      ["went_well", "Two early.", PEOPLE.hand],
    ]);
  });

  it("lets its author reword a note, nobody else; the author or the lead removes it", () => {
    const s = begun();
    s.give("marketer", "retro.write_note", SAID);
    expect(s.outcome("marketer", "retro.write_note", SAID)).toEqual([]);
    expect(s.refused("lead", "retro.write_note", { ...SAID, text: "All was well." })).toBe("not_allowed");
    s.give("marketer", "retro.write_note", { ...SAID, text: "Consent texts came on day six." });
    expect(retroOf(s.state, sprint).notes).toMatchObject([{ text: "Consent texts came on day six." }]);
    expect(s.refused("hand", "retro.remove_note", { sprint, note })).toBe("not_allowed");
    s.give("lead", "retro.remove_note", { sprint, note });
    expect(s.refused("lead", "retro.remove_note", { sprint, note })).toBe("not_found");
  });
});

describe("an action", () => {
  it("comes back until it is done, also when its sprint and the next are closed", () => {
    const s = begun();
    s.give("hand", "retro.set_action", DO);
    s.give("lead", "sprint.close", { sprint, decisions: [] });
    s.wait(30 * DAY_MS);
    expect(openActions(s.state, POD)).toMatchObject([{ id: action, sprint, owner: PEOPLE.marketer }]);
    s.give("marketer", "retro.settle_action", { sprint, action, done: true });
    expect(openActions(s.state, POD)).toEqual([]);
    expect(s.outcome("marketer", "retro.settle_action", { sprint, action, done: true })).toEqual([]);
    s.give("lead", "retro.settle_action", { sprint, action, done: false });
    expect(openActions(s.state, POD)).toHaveLength(1);
  });

  it("has an owner who is here and a day that is not past; a day that passed meanwhile may stay", () => {
    const s = begun();
    expect(s.refused("hand", "retro.set_action", { ...DO, owner: id(0x99) })).toBe("not_found");
    expect(s.refused("hand", "retro.set_action", { ...DO, due: "2026-11-01" })).toBe("day_past");
    s.give("hand", "retro.set_action", DO);
    s.wait(30 * DAY_MS).give("hand", "retro.set_action", { ...DO, text: "Ask legal before planning" });
    s.give("admin", "member.deactivate", { member: PEOPLE.otherMarketer });
    expect(s.refused("hand", "retro.set_action", { ...DO, owner: PEOPLE.otherMarketer })).toBe("deactivated");
    expect(retroOf(s.state, sprint).actions).toMatchObject([
      { text: "Ask legal before planning", owner: PEOPLE.marketer, by: PEOPLE.hand },
    ]);
  });

  it("is one of a few, what is due first on top", () => {
    const s = begun();
    for (let n = 0; n < MOST_ACTIONS; n++)
      s.give("hand", "retro.set_action", { ...DO, action: id(0x100 + n), due: `2026-12-${30 - n}` });
    expect(s.refused("hand", "retro.set_action", DO)).toBe("input");
    expect(openActions(s.state, POD).map(({ due }) => due)[0]).toBe("2026-12-11");
    s.give("lead", "retro.remove_action", { sprint, action: id(0x100) });
    expect(openActions(s.state, POD)).toHaveLength(MOST_ACTIONS - 1);
  });
});
