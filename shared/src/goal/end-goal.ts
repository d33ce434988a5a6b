import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { GoalId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayDecideGoals } from "./goal-schema.ts";

/** Says that a goal is reached, or that nobody works for it any more. Requests that serve it keep saying so. */
export const endGoal = defineCommand({
  type: "goal.end",
  input: z.strictObject({ goal: GoalId, as: z.enum(["reached", "dropped"]) }),
  may: (_state, _input, actor) => mayDecideGoals(actor),
  decide: (state, { goal, as }) => {
    const found = state.goals[goal];
    if (!found) return refuse("not_found", { what: "goal" });
    return found.state === as ? [] : [{ type: "goal.ended", goal, as }];
  },
});
