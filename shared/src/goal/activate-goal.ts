import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { GoalId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { goalNameRefused, mayDecideGoals, ownersRefused } from "./goal-schema.ts";

/** Makes a draft what both sides work for, or takes an ended goal up again: only with an owner from each side. */
export const activateGoal = defineCommand({
  type: "goal.activate",
  input: z.strictObject({ goal: GoalId }),
  may: (_state, _input, actor) => mayDecideGoals(actor),
  decide: (state, { goal }) => {
    const found = state.goals[goal];
    if (!found) return refuse("not_found", { what: "goal" });
    if (found.state === "active") return [];
    const refused = ownersRefused(state, found.owners) ?? goalNameRefused(state, found.name, goal);
    return refused ?? [{ type: "goal.activated", goal }];
  },
});
