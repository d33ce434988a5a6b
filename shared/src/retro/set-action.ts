import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { MemberId, RetroActionId, SprintId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { Day } from "../kernel/when.ts";
import { pastRefused } from "../workspace/local-day.ts";
import { MOST_ACTIONS, retroOf } from "./retro.ts";
import { mayActOn, notBegun, RETRO } from "./retro-schema.ts";

/** Sets what is done about a sprint, by whom and until when, or changes that. The owner may be of either side. */
export const setAction = defineCommand({
  type: "retro.set_action",
  input: z.strictObject({
    sprint: SprintId,
    action: RetroActionId,
    text: RETRO.action,
    owner: MemberId,
    due: Day,
  }),
  may: (state, { sprint }, actor) => mayActOn(state, sprint, actor),
  decide: (state, { sprint, action, text, owner, due }, { at }) => {
    const early = notBegun(state, sprint);
    if (early) return early;
    const { actions } = retroOf(state, sprint);
    const known = actions.find(({ id }) => id === action);
    const member = state.members[owner];
    if (!member) return refuse("not_found", { what: "member" });
    if (!member.active && known?.owner !== owner) return refuse("deactivated", { member: owner });
    const past = pastRefused(state, at, due, known?.due ?? null);
    if (past) return past;
    if (known?.text === text && known.owner === owner && known.due === due) return [];
    if (!known && actions.length >= MOST_ACTIONS) {
      const problem = `A sprint has ${MOST_ACTIONS} actions at most. Fewer get done sooner.`;
      return refuse("input", { field: "text", problem });
    }
    return [{ type: "retro.action_set", sprint, action, text, owner, due }];
  },
});
