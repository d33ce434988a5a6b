import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RecurringId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayKeep } from "./recurring-schema.ts";

/** Ends it. What it filed stays. */
export const removeRecurring = defineCommand({
  type: "recurring.remove",
  input: z.strictObject({ recurring: RecurringId }),
  may: (state, { recurring }, actor) => mayKeep(actor, state.recurring[recurring]),
  decide: (state, { recurring }) =>
    state.recurring[recurring]
      ? [{ type: "recurring.removed", recurring }]
      : refuse("not_found", { what: "recurring request" }),
});
