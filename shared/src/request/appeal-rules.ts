import type { Context } from "../kernel/definition.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import { isLead, isLeader } from "../member/policy.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { Request } from "./request.ts";

/** Whether an appeal waits for its decision. */
export const isAppealOpen = ({ appeal, standing }: Request): boolean =>
  appeal !== null && standing === "filed";

/**
 * An appeal is decided by another lead or a leader, not by who declined. Only where nobody else could decide, a leader
 * who declined decides again, so that no appeal waits for ever.
 */
export function appealRefused(
  state: WorkspaceState,
  request: Request,
  actor: Context["actor"],
): Refusal | null {
  if (!request.appeal || !actor || actor.id !== request.appeal.decliner) return null;
  const others = Object.values(state.members).some(
    (m) => m.active && m.id !== actor.id && (isLeader(m) || isLead(m, request.pod)),
  );
  return isLeader(actor) && !others ? null : refuse("appeal_needs_other_decider");
}
