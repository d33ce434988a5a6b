import type { Standing } from "../flow/record.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import { tableGet } from "../kernel/table.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { Request } from "./request.ts";

export const requestOf = (state: WorkspaceState, id: string): Request | undefined =>
  tableGet(state.requests, id);

/** Whether a request has ended: live, declined or withdrawn. */
export const isClosed = (request: Request): boolean => request.closedAt !== null;

/** Open standings in which a requester may still withdraw. */
export const OPEN: readonly Standing[] = [
  "filed",
  "needs_info",
  "ready",
  "committed",
  "in_progress",
  "review",
  "launch_ready",
];

/** Standings in which a request lies on the board and is not live yet. */
export const ON_BOARD: readonly Standing[] = ["ready", "committed", "in_progress", "review", "launch_ready"];

/** Standings over which a pod's expedites are counted. */
export const UNDER_WAY: readonly Standing[] = ["ready", "committed", "in_progress", "review"];

/** The request if it stands in one of these, else why not. */
export function inStage(state: WorkspaceState, id: string, needs: readonly Standing[]): Request | Refusal {
  const request = requestOf(state, id);
  if (!request) return refuse("not_found", { what: "request" });
  if (!needs.includes(request.standing)) {
    return refuse("stage", { request: request.id, standing: request.standing, needs });
  }
  return request;
}

export const isRefused = (found: Request | Refusal): found is Refusal => "code" in found;
