import { reviewReminderOf, SIDES } from "@tandem/shared";
import type { DueRule } from "./due.ts";

/** Once a quarter each side's owner is reminded to look a service through. */
export const review: DueRule = function* (state) {
  for (const service of Object.values(state.services))
    for (const side of SIDES) {
      const due = reviewReminderOf(state, service, side);
      if (due === null) continue;
      const input = { service: service.id, side, due };
      yield { at: due, type: "service.remind", input, why: [service.id, side, due] };
    }
};
