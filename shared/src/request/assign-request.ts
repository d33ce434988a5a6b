import { z } from "zod";
import { defineCommand, isRefusal, type Decision } from "../kernel/definition.ts";
import { MemberId, RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isPodHand } from "../member/policy.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { inStage, isRefused, OPEN, requestOf } from "./in-stage.ts";
import { enterLanes } from "./limits.ts";

/**
 * Says who works on it; an empty list frees it. A card under way asks for room in the swimlane of whom it goes to first;
 * `override` is the lead's reason to go over.
 */
export const assignRequest = defineCommand({
  type: "request.assign",
  input: z.strictObject({
    request: RequestId,
    assignees: z.array(MemberId).max(12),
    override: z.string().trim().max(300).nullable().default(null),
  }),
  may: (state, { request }, actor) => isPodHand(actor, requestOf(state, request)?.pod ?? null),
  decide: (state, input, { actor }) => {
    const assigned = assign(state, input);
    const request = requestOf(state, input.request);
    if (isRefusal(assigned) || !request || assigned.length === 0) return assigned;
    const after = { ...request, assignees: input.assignees };
    const lanes = enterLanes(state, request, after, actor, input.override);
    return isRefusal(lanes) ? lanes : [...lanes, ...assigned];
  },
});

/** The same without the swimlanes: a move asks for room in them itself. */
export function assign(
  state: WorkspaceState,
  input: { readonly request: RequestId; readonly assignees: readonly MemberId[] },
): Decision {
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
}
