import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RecurringId, ServiceId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayTakePart } from "../member/policy.ts";
import { answersFor } from "../request/answer-rules.ts";
import { localDay } from "../workspace/local-day.ts";
import { DueInDays, MOST_RECURRING, RecurringBriefSchema } from "./recurring-schema.ts";
import { nextDay, Rhythm } from "./rhythm.ts";

/** Has the clock file a request again and again, in the name of who asks for it, the first time after today. */
export const addRecurring = defineCommand({
  type: "recurring.add",
  input: z.strictObject({
    recurring: RecurringId,
    service: ServiceId,
    brief: RecurringBriefSchema,
    rhythm: Rhythm,
    dueInDays: DueInDays.default(null),
  }),
  may: (_state, _input, actor) => mayTakePart(actor),
  decide: (state, { recurring: id, service: serviceId, brief, rhythm, dueInDays }, { at }) => {
    if (state.recurring[id]) return refuse("already_exists", { what: "recurring request" });
    const service = state.services[serviceId];
    if (!service) return refuse("not_found", { what: "service" });
    if (!service.active) return refuse("service_off", { name: service.name });
    if (brief.campaign !== null && !state.campaigns[brief.campaign])
      return refuse("not_found", { what: "campaign" });
    if (Object.keys(state.recurring).length >= MOST_RECURRING)
      return refuse("input", {
        field: "recurring",
        problem: `There are ${MOST_RECURRING} already. Remove one first.`,
      });
    const checked = answersFor(service.fields, brief.fields, { state, files: [] });
    if ("code" in checked) return checked;
    const nextOn = nextDay(rhythm, localDay(state, at));
    return [
      {
        type: "recurring.added",
        recurring: {
          id,
          service: serviceId,
          brief: { ...brief, fields: checked.answers },
          rhythm,
          dueInDays,
          nextOn,
        },
      },
    ];
  },
});
