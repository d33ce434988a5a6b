import { z } from "zod";
import { canonicalText } from "../kernel/canonical.ts";
import { defineCommand } from "../kernel/definition.ts";
import { RecurringId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { answersFor } from "../request/answer-rules.ts";
import { localDay } from "../workspace/local-day.ts";
import { DueInDays, mayKeep, RecurringBriefSchema } from "./recurring-schema.ts";
import { nextDay, Rhythm } from "./rhythm.ts";

/** Changes what it says or how often it comes; another rhythm counts from today. */
export const changeRecurring = defineCommand({
  type: "recurring.change",
  input: z.strictObject({
    recurring: RecurringId,
    brief: RecurringBriefSchema.exactOptional(),
    rhythm: Rhythm.exactOptional(),
    dueInDays: DueInDays.exactOptional(),
  }),
  may: (state, { recurring }, actor) => mayKeep(actor, state.recurring[recurring]),
  decide: (state, { recurring: id, brief, rhythm, dueInDays }, { at }) => {
    const known = state.recurring[id];
    if (!known) return refuse("not_found", { what: "recurring request" });
    if (brief?.campaign && !state.campaigns[brief.campaign]) return refuse("not_found", { what: "campaign" });
    const service = state.services[known.service];
    const checked =
      brief && service ? answersFor(service.fields, brief.fields, { state, files: [] }) : undefined;
    if (checked && "code" in checked) return checked;
    const changes = {
      ...(brief && { brief: { ...brief, ...(checked && { fields: checked.answers }) } }),
      ...(rhythm && { rhythm, nextOn: nextDay(rhythm, localDay(state, at)) }),
      ...(dueInDays !== undefined && { dueInDays }),
    };
    const after = { ...known, ...changes };
    if (canonicalText(after) === canonicalText(known)) return [];
    return [{ type: "recurring.changed", recurring: id, changes }];
  },
});
