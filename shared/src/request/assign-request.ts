import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { MemberId, RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isPodHand } from "../member/policy.ts";
import { inStage, isRefused, OPEN, requestOf } from "./in-stage.ts";

/** Says who works on it; an empty list frees it. */
export const assignRequest = defineCommand({
  type: "request.assign",
  input: z.strictObject({ request: RequestId, assignees: z.array(MemberId).max(12) }),
  may: (state, { request }, actor) => isPodHand(actor, requestOf(state, request)?.pod ?? null),
  decide: (state, input) => {
    const request = inStage(state, input.request, OPEN);
    if (isRefused(request)) return request;
    const assignees = [...new Set(input.assignees)];
    for (const member of assignees) {
      if (!state.members[member]) return refuse("not_found", { what: "member" });
      // Who already works on it may stay in the list, so that others can still be added beside them.
      if (!state.members[member].active && !request.assignees.includes(member))
        return refuse("deactivated", { member });
    }
    const same =
      assignees.length === request.assignees.length && assignees.every((m, i) => m === request.assignees[i]);
    return same ? [] : [{ type: "request.assigned", request: request.id, assignees }];
  },
});
