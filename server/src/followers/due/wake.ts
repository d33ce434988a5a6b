import { tableValues } from "@tandem/shared";
import type { DueRule } from "./due.ts";

/** A snooze ends at its own instant. */
export const wake: DueRule = function* (state) {
  for (const { id, snoozed } of tableValues(state.requests))
    if (snoozed !== null)
      yield {
        at: snoozed.until,
        type: "request.wake",
        input: { request: id },
        // Snoozed anew until the same time is another snooze.
        why: [id, snoozed.at, snoozed.until],
      };
};
