import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { GoalId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayTakePart } from "../member/policy.ts";
import { GOAL, goalNameRefused, ownerRefused } from "./goal-schema.ts";
import { MOST_GOALS } from "./goal.ts";

/** Proposes a goal, as a draft: anyone who takes part may. Owners may still be missing, and are of their side. */
export const proposeGoal = defineCommand({
  type: "goal.propose",
  input: z.strictObject({
    goal: GoalId,
    name: GOAL.name,
    marketing: GOAL.owner.default(null),
    it: GOAL.owner.default(null),
  }),
  may: (_state, _input, actor) => mayTakePart(actor),
  decide: (state, { goal: id, name, marketing, it }, { actor, at }) => {
    if (state.goals[id]) return refuse("already_exists", { what: "goal" });
    if (Object.keys(state.goals).length >= MOST_GOALS)
      return refuse("input", { field: "name", problem: `There are ${MOST_GOALS} goals already.` });
    const refused =
      goalNameRefused(state, name, null) ??
      ownerRefused(state, "marketing", marketing) ??
      ownerRefused(state, "it", it);
    if (refused) return refused;
    const owners = { marketing, it };
    const goal = { id, name, owners, state: "draft", proposedBy: actor?.id ?? null, proposedAt: at } as const;
    return [{ type: "goal.proposed", goal }];
  },
});
