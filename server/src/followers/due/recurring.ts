import { RequestId, toEpochDay, zoneClock } from "@tandem/shared";
import { derivedUuid } from "../../workspace/derived-uuid.ts";
import type { DueRule } from "./due.ts";

/**
 * What comes round is filed when its day begins in the workspace's zone. The request's id is derived too: a node that comes
 * back files the same one.
 */
export const recurring: DueRule = function* (state) {
  if (state.settings === null) return;
  const zone = zoneClock(state.settings.zone);
  for (const { id, nextOn, paused } of Object.values(state.recurring)) {
    if (paused !== null) continue;
    const request = RequestId.parse(derivedUuid(JSON.stringify(["recurring", id, nextOn])));
    const input = { recurring: id, on: nextOn, request };
    yield { at: zone.instantOf(toEpochDay(nextOn), 0), type: "recurring.file", input, why: [id, nextOn] };
  }
};
