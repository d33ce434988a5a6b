import { z } from "zod";
import { changesFrom, isEmpty } from "../kernel/changes.ts";
import { defineCommand } from "../kernel/definition.ts";
import { GoalId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { GOAL, goalNameRefused, mayChangeGoal, ownerRefused, ownersRefused } from "./goal-schema.ts";
import { isOpenGoal } from "./goal.ts";

/** Calls a goal otherwise or gives it other owners. An active one keeps one of each side; one that ended stays as it is. */
export const changeGoal = defineCommand({
  type: "goal.change",
  input: z.strictObject({
    goal: GoalId,
    name: GOAL.name.exactOptional(),
    marketing: GOAL.owner.exactOptional(),
    it: GOAL.owner.exactOptional(),
  }),
  may: (state, { goal }, actor) => mayChangeGoal(actor, state.goals[goal]),
  decide: (state, { goal, name, marketing, it }) => {
    const found = state.goals[goal];
    if (!found) return refuse("not_found", { what: "goal" });
    if (!isOpenGoal(found)) return refuse("goal_ended");
    const owners = {
      marketing: marketing === undefined ? found.owners.marketing : marketing,
      it: it === undefined ? found.owners.it : it,
    };
    const changes = changesFrom(found, { ...(name === undefined ? {} : { name }), owners });
    if (isEmpty(changes)) return [];
    const refused =
      (changes.name === undefined ? null : goalNameRefused(state, changes.name, goal)) ??
      (found.state === "active" ? ownersRefused(state, owners) : null) ??
      ownerRefused(state, "marketing", marketing ?? null) ??
      ownerRefused(state, "it", it ?? null);
    return refused ?? [{ type: "goal.changed", goal, changes }];
  },
});
