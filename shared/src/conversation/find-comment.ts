import { refuse, type Refusal } from "../kernel/refusal.ts";
import { requestOf } from "../request/in-stage.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { Comment } from "./comment.ts";

/** A comment that stands, or why there is none: absent and removed answer alike. */
export function standingComment(state: WorkspaceState, request: string, comment: string): Comment | Refusal {
  const found = requestOf(state, request)?.comments.find(({ id }) => id === comment);
  return found && !found.removed ? found : refuse("not_found", { what: "comment" });
}

/** Who said it; null where there is no such comment. */
export const authorOf = (state: WorkspaceState, request: string, comment: string) =>
  requestOf(state, request)?.comments.find(({ id }) => id === comment)?.by ?? null;
