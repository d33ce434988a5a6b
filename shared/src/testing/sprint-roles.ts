import type { RetroActionId, RetroNoteId } from "../kernel/ids.ts";
import type { RETRO_COMMANDS } from "../retro/commands.ts";
import type { SPRINT_COMMANDS } from "../sprint/commands.ts";
import { id } from "./ids.ts";
import { sprintId } from "./lifecycle.ts";
import type { RoleRow } from "./part-roles.ts";
import { PEOPLE, POD, type Scenario } from "./scenario.ts";
import { EVERY_ACTOR, type Actor } from "./situation.ts";

type OfSprint = (typeof SPRINT_COMMANDS | typeof RETRO_COMMANDS)[number]["type"];

const takesPart = EVERY_ACTOR.filter((actor) => actor !== "viewer" && actor !== "deactivated");
const lead: readonly Actor[] = ["lead", "system"];
export const sprint = sprintId(1);
const days = { start: "2026-11-02", end: "2026-11-13" };
export const planned = (s: Scenario) =>
  void s.give("lead", "sprint.plan", { sprint, pod: POD, name: "One", ...days });
const running = (s: Scenario) => {
  planned(s);
  s.give("lead", "sprint.start", { sprint });
};
const remark = { sprint, note: id<RetroNoteId>(0x85), kind: "went_well", text: "Quick answers" } as const;
const improvement = {
  sprint,
  action: id<RetroActionId>(0x86),
  text: "Ask legal first",
  owner: PEOPLE.marketer,
  due: "2026-11-20",
};
const improved = (s: Scenario) => {
  running(s);
  s.give("hand", "retro.set_action", improvement);
};
const actsOnSprint: readonly Actor[] = ["hand", "lead", "marketingLeader", "itLeader", "system"];

/** Who may plan, run and look back on a sprint. */
export const SPRINT_ROLES = {
  "sprint.plan": { may: lead, input: { sprint, pod: POD, name: "One", ...days } },
  "sprint.change": { may: lead, input: { sprint, capacity: 8 }, given: planned },
  "sprint.start": { may: lead, input: { sprint }, given: planned },
  "sprint.set_days_off": {
    may: ["hand", "lead", "system"],
    input: { sprint, member: PEOPLE.hand, days: 2 },
    given: planned,
  },
  "retro.write_note": { may: [...takesPart], input: remark, given: running },
  "retro.remove_note": {
    may: ["requester", "lead", "system"],
    input: { sprint, note: remark.note },
    given: (s: Scenario) => {
      running(s);
      s.give("marketer", "retro.write_note", remark);
    },
  },
  "retro.set_action": { may: actsOnSprint, input: improvement, given: running },
  "retro.settle_action": {
    may: [...actsOnSprint, "requester"],
    input: { sprint, action: improvement.action, done: true },
    given: improved,
  },
  "retro.remove_action": {
    may: ["hand", "lead", "system"],
    input: { sprint, action: improvement.action },
    given: improved,
  },
  "sprint.close": { may: lead, input: { sprint, decisions: [] }, given: planned },
} as const satisfies { readonly [T in OfSprint]: RoleRow<T> };
