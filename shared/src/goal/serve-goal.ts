import { z } from "zod";
import { defineCommand, isRefusal, type Decision } from "../kernel/definition.ts";
import { GoalId, RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isPodHand, maySteer } from "../member/policy.ts";
import { requestOf } from "../request/in-stage.ts";
import { enterLanes } from "../request/limits.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { isOpenGoal } from "./goal.ts";

/**
 * Says which goal a request serves, or none; open or closed, until it is archived. Its pod may, and who filed it. Where the
 * pod says so of a card under way, it asks for room in the goal's swimlane; `override` is the lead's reason to go over.
 */
export const serveGoal = defineCommand({
  type: "request.serve",
  input: z.strictObject({
    request: RequestId,
    goal: GoalId.nullable(),
    override: z.string().trim().max(300).nullable().default(null),
  }),
  may: (state, { request }, actor) => maySteer(actor, requestOf(state, request)),
  decide: (state, input, { actor }) => {
    const served = serve(state, input);
    const request = requestOf(state, input.request);
    if (isRefusal(served) || served.length === 0 || !request) return served;
    if (actor === null || !isPodHand(actor, request.pod)) return served;
    const lanes = enterLanes(state, request, { ...request, goal: input.goal }, actor, input.override);
    return isRefusal(lanes) ? lanes : [...lanes, ...served];
  },
});

/** The same without the swimlanes: a move asks for room in them itself. */
export function serve(
  state: WorkspaceState,
  { request: id, goal }: { readonly request: RequestId; readonly goal: GoalId | null },
): Decision {
  const request = requestOf(state, id);
  if (!request) return refuse("not_found", { what: "request" });
  if (request.goal === goal) return [];
  const found = goal === null ? null : state.goals[goal];
  if (found === undefined) return refuse("not_found", { what: "goal" });
  if (found !== null && !isOpenGoal(found)) return refuse("goal_ended");
  return [{ type: "request.served", request: request.id, goal }];
}
