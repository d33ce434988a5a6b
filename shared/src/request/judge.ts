import type { Instant } from "../kernel/when.ts";
import type { Member } from "../member/member.ts";
import { leadsSideOf, needsStandIn, speaksFor } from "../member/policy.ts";
import { firstColumn, placeFor } from "../pod/lanes.ts";
import type { BoardStage } from "../pod/pod.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { Request } from "./request.ts";

/** The requester, their delegate, or, where they left or were silent for five days, a leader of their side. */
export const mayJudge = (
  state: WorkspaceState,
  request: Request | undefined,
  actor: Member,
  at: Instant,
): boolean =>
  !!request &&
  (speaksFor(actor, request) || (leadsSideOf(actor, request) && needsStandIn(state, request, at)));

/** Entry into a stage is its first column, at its end; null where the pod is gone. */
export const enterStage = (state: WorkspaceState, request: Request, stage: BoardStage) => {
  const pod = request.pod === null ? undefined : state.pods[request.pod];
  const column = pod && firstColumn(state, pod, stage);
  return column ? placeFor(state, column.id, request.id) : null;
};
