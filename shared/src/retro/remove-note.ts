import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RetroNoteId, SprintId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayTakePart } from "../member/policy.ts";
import { retroOf } from "./retro.ts";
import { leadsSprint } from "./retro-schema.ts";

/** Takes a note out of a retrospective: whoever wrote it, or the pod's lead. */
export const removeNote = defineCommand({
  type: "retro.remove_note",
  input: z.strictObject({ sprint: SprintId, note: RetroNoteId }),
  may: (state, { sprint, note }, actor) => {
    const found = retroOf(state, sprint).notes.find(({ id }) => id === note);
    return leadsSprint(state, sprint, actor) || (mayTakePart(actor) && found?.by === actor.id);
  },
  decide: (state, { sprint, note }) =>
    retroOf(state, sprint).notes.some(({ id }) => id === note)
      ? [{ type: "retro.note_removed", sprint, note }]
      : refuse("not_found", { what: "note" }),
});
