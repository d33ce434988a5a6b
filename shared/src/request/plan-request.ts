import { z } from "zod";
import { defineCommand, isRefusal } from "../kernel/definition.ts";
import { RequestId, SprintId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { tableValues } from "../kernel/table.ts";
import { isLead } from "../member/policy.ts";
import { firstColumn, placeFor } from "../pod/lanes.ts";
import { pointsOf } from "../sprint/follow-request.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { inStage, isRefused, requestOf } from "./in-stage.ts";
import { enterColumn } from "./limits.ts";

/** Points of everything that belongs to a sprint now. */
export function plannedPoints(state: WorkspaceState, sprint: SprintId): number {
  let points = 0;
  for (const request of tableValues(state.requests))
    if (request.sprint === sprint) points += pointsOf(state, request);
  return points;
}

/**
 * Takes a ready request into a sprint. Adding to an active sprint above its capacity (points) asks for confirmation; a
 * planned one is asked at its start.
 */
export const planRequest = defineCommand({
  type: "request.plan",
  input: z.strictObject({
    request: RequestId,
    sprint: SprintId,
    after: RequestId.nullable().exactOptional(),
    before: RequestId.nullable().exactOptional(),
    confirmed: z.boolean().default(false),
    override: z.string().trim().max(300).nullable().default(null),
  }),
  may: (state, input, actor) => isLead(actor, requestOf(state, input.request)?.pod ?? null),
  decide: (state, input, { actor }) => {
    const request = inStage(state, input.request, ["ready"]);
    if (isRefused(request)) return request;
    const sprint = state.sprints[input.sprint];
    const pod = request.pod === null ? undefined : state.pods[request.pod];
    const column = pod && firstColumn(state, pod, "committed");
    if (!sprint || !column || sprint.pod !== request.pod) return refuse("not_found", { what: "sprint" });
    if (sprint.state === "closed") return refuse("sprint_state", { sprint: sprint.id, state: "closed" });
    const planned = plannedPoints(state, sprint.id) + pointsOf(state, request);
    if (
      sprint.state === "active" &&
      sprint.capacity !== null &&
      planned > sprint.capacity &&
      !input.confirmed
    ) {
      return refuse("over_capacity", { planned, capacity: sprint.capacity });
    }
    const entry = enterColumn(state, column, request, actor, input.override);
    if (isRefusal(entry)) return entry;
    const { place, prior } = placeFor(state, column.id, request.id, input);
    return [...prior, ...entry, { type: "request.planned", request: request.id, place, sprint: sprint.id }];
  },
});
