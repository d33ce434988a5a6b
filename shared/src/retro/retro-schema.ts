import { z } from "zod";
import type { SprintId } from "../kernel/ids.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import type { Member } from "../member/member.ts";
import { isLead, isLeader, isPodHand } from "../member/policy.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { RETRO_KINDS } from "./retro.ts";

export const RETRO = {
  kind: z.enum(RETRO_KINDS),
  note: z.string().trim().min(1, "Write what you saw.").max(500),
  action: z.string().trim().min(1, "Say what is done about it.").max(200),
} as const;

/** The pod's people, and leaders of both sides, decide what is done about it. */
export const mayActOn = (state: WorkspaceState, sprint: SprintId, actor: Member): boolean => {
  const pod = state.sprints[sprint]?.pod ?? null;
  return isPodHand(actor, pod) || isLeader(actor);
};

export const leadsSprint = (state: WorkspaceState, sprint: SprintId, actor: Member): boolean =>
  isLead(actor, state.sprints[sprint]?.pod ?? null);

/** A retrospective looks at a sprint that has begun: while it runs, and after it. */
export function notBegun(state: WorkspaceState, sprint: SprintId): Refusal | null {
  const found = state.sprints[sprint];
  if (!found) return refuse("not_found", { what: "sprint" });
  return found.state === "planned" ? refuse("sprint_state", { sprint, state: "planned" }) : null;
}
