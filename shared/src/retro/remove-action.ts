import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RetroActionId, SprintId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayTakePart } from "../member/policy.ts";
import { retroOf } from "./retro.ts";
import { leadsSprint } from "./retro-schema.ts";

/** Takes an action back: whoever set it, or the pod's lead. */
export const removeAction = defineCommand({
  type: "retro.remove_action",
  input: z.strictObject({ sprint: SprintId, action: RetroActionId }),
  may: (state, { sprint, action }, actor) => {
    const found = retroOf(state, sprint).actions.find(({ id }) => id === action);
    return leadsSprint(state, sprint, actor) || (mayTakePart(actor) && found?.by === actor.id);
  },
  decide: (state, { sprint, action }) =>
    retroOf(state, sprint).actions.some(({ id }) => id === action)
      ? [{ type: "retro.action_removed", sprint, action }]
      : refuse("not_found", { what: "action" }),
});
