import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RecurringId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { localDay } from "../workspace/local-day.ts";
import { mayKeep } from "./recurring-schema.ts";
import { nextDay } from "./rhythm.ts";

/** Pauses it, or lets it run again: from the next time after today, what was missed meanwhile is not filed. */
export const pauseRecurring = defineCommand({
  type: "recurring.pause",
  input: z.strictObject({ recurring: RecurringId, on: z.boolean() }),
  may: (state, { recurring }, actor) => mayKeep(actor, state.recurring[recurring]),
  decide: (state, { recurring: id, on }, { at }) => {
    const known = state.recurring[id];
    if (!known) return refuse("not_found", { what: "recurring request" });
    if (on === (known.paused !== null)) return [];
    if (on) return [{ type: "recurring.paused", recurring: id, why: "" }];
    const nextOn = nextDay(known.rhythm, localDay(state, at));
    return [{ type: "recurring.resumed", recurring: id, nextOn }];
  },
});
