import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { ServiceId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayChangeService, ownsService } from "./service-schema.ts";

/** Records that one side looked a service through: it is right as it stands, or was made so. */
export const reviewService = defineCommand({
  type: "service.review",
  input: z.strictObject({ service: ServiceId, note: z.string().trim().max(500).default("") }),
  may: (state, input, actor) => {
    const service = state.services[input.service];
    return !!service && (ownsService(actor, service) || mayChangeService(actor, service.pod));
  },
  decide: (state, { service, note }, { actor }) => {
    if (!state.services[service]) return refuse("not_found", { what: "service" });
    // A review is someone's word; the system has none.
    if (actor === null) return refuse("not_allowed");
    return [{ type: "service.reviewed", service, side: actor.side, note }];
  },
});
