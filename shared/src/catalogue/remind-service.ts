import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { ServiceId } from "../kernel/ids.ts";
import { SideSchema } from "../member/member.ts";
import { refuse } from "../kernel/refusal.ts";
import { reviewReminderOf } from "./review-due.ts";

/**
 * Notes in the log that a side's owner was reminded to look a service through. `due` is when that fell due: each date is
 * reminded of once. Nothing to do where the review was given meanwhile.
 */
export const remindService = defineCommand({
  type: "service.remind",
  input: z.strictObject({ service: ServiceId, side: SideSchema, due: z.int().min(0) }),
  may: "system",
  decide: (state, { service: id, side, due }, { at }) => {
    const service = state.services[id];
    if (!service) return refuse("not_found", { what: "service" });
    if (reviewReminderOf(state, service, side) !== due || due > at) return [];
    return [{ type: "service.reminded", service: id, side, due }];
  },
});
