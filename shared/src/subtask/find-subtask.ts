import { refuse, type Refusal } from "../kernel/refusal.ts";
import type { MemberId } from "../kernel/ids.ts";
import { inStage, isRefused, OPEN } from "../request/in-stage.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { Subtask } from "./subtask.ts";

/** A sub-task of an open request, or why it cannot be changed. */
export function openSubtask(state: WorkspaceState, request: string, subtask: string): Subtask | Refusal {
  const found = inStage(state, request, OPEN);
  if (isRefused(found)) return found;
  return found.subtasks.find(({ id }) => id === subtask) ?? refuse("not_found", { what: "sub-task" });
}

/** Why nobody can give a sub-task to this member; null where someone can. */
export function assigneeRefused({ members }: WorkspaceState, assignee: MemberId | null): Refusal | null {
  if (assignee === null) return null;
  const member = members[assignee];
  if (!member) return refuse("not_found", { what: "member" });
  return member.active ? null : refuse("deactivated", { member: assignee });
}
