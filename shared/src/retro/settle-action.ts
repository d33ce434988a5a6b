import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RetroActionId, SprintId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayTakePart } from "../member/policy.ts";
import { retroOf } from "./retro.ts";
import { mayActOn } from "./retro-schema.ts";

/** Says that an action is done, or not yet after all: its owner, the pod or a leader. */
export const settleAction = defineCommand({
  type: "retro.settle_action",
  input: z.strictObject({ sprint: SprintId, action: RetroActionId, done: z.boolean() }),
  may: (state, { sprint, action }, actor) => {
    const found = retroOf(state, sprint).actions.find(({ id }) => id === action);
    return mayActOn(state, sprint, actor) || (mayTakePart(actor) && found?.owner === actor.id);
  },
  decide: (state, { sprint, action, done }) => {
    const found = retroOf(state, sprint).actions.find(({ id }) => id === action);
    if (!found) return refuse("not_found", { what: "action" });
    return (found.done !== null) === done ? [] : [{ type: "retro.action_settled", sprint, action, done }];
  },
});
