import type { GOAL_COMMANDS } from "../goal/commands.ts";
import type { GoalId } from "../kernel/ids.ts";
import { id, requestId } from "./ids.ts";
import type { RoleRow } from "./part-roles.ts";
import { PEOPLE, type Scenario } from "./scenario.ts";
import { EVERY_ACTOR, type Actor } from "./situation.ts";

const goal = id<GoalId>(0x87);
const said = {
  goal,
  name: "Shorter way to the basket",
  marketing: PEOPLE.marketingLeader,
  it: PEOPLE.lead,
} as const;
const proposed = (s: Scenario) => void s.give("hand", "goal.propose", said);
const leaders: readonly Actor[] = ["marketingLeader", "itLeader", "system"];

/** Goals: everyone proposes, leaders decide. */
export const GOAL_ROLES = {
  "goal.propose": {
    may: EVERY_ACTOR.filter((actor) => actor !== "viewer" && actor !== "deactivated"),
    input: said,
  },
  // A draft also by whoever proposed it.
  "goal.change": {
    may: [...leaders, "hand"],
    input: { goal, name: "A shorter way to the basket" },
    given: proposed,
  },
  "goal.activate": { may: leaders, input: { goal }, given: proposed },
  "goal.end": { may: leaders, input: { goal, as: "dropped" }, given: proposed },
  "request.serve": {
    may: ["requester", "hand", "lead", "system"],
    input: { request: requestId(1), goal },
    given: proposed,
  },
} as const satisfies { readonly [T in (typeof GOAL_COMMANDS)[number]["type"]]: RoleRow<T> };
