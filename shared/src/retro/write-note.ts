import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RetroNoteId, SprintId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayTakePart } from "../member/policy.ts";
import { MOST_NOTES, retroOf } from "./retro.ts";
import { notBegun, RETRO } from "./retro-schema.ts";

/**
 * Writes a note into a sprint's retrospective, or changes one's own. Whoever takes part may: both sides saw the sprint.
 * Refused before it began, and of another's note.
 */
export const writeNote = defineCommand({
  type: "retro.write_note",
  input: z.strictObject({ sprint: SprintId, note: RetroNoteId, kind: RETRO.kind, text: RETRO.note }),
  may: (_state, _input, actor) => mayTakePart(actor),
  decide: (state, { sprint, note, kind, text }, { actor }) => {
    const early = notBegun(state, sprint);
    if (early) return early;
    const { notes } = retroOf(state, sprint);
    const known = notes.find(({ id }) => id === note);
    if (known && known.by !== (actor?.id ?? null)) return refuse("not_allowed");
    if (known?.text === text && known.kind === kind) return [];
    if (!known && notes.length >= MOST_NOTES) {
      const problem = `A retrospective holds ${MOST_NOTES} notes at most. Remove one first.`;
      return refuse("input", { field: "text", problem });
    }
    return [{ type: "retro.noted", sprint, note, kind, text }];
  },
});
