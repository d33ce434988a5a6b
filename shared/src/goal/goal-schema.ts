import { z } from "zod";
import { SIDES, type Side } from "../flow/record.ts";
import { MemberId, type GoalId } from "../kernel/ids.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import type { Member } from "../member/member.ts";
import { isLeader } from "../member/policy.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { isOpenGoal, type Goal } from "./goal.ts";

export const GOAL = {
  name: z.string().trim().min(1, "A goal needs a name.").max(120),
  owner: MemberId.nullable(),
} as const;

/** Leaders of either side decide on goals. */
export const mayDecideGoals = (actor: Member): boolean => isLeader(actor);

/** A leader, and whoever proposed it while it is a draft. */
export const mayChangeGoal = (actor: Member, goal: Goal | undefined): boolean =>
  isLeader(actor) || (goal?.state === "draft" && goal.proposedBy === actor.id);

/** Whether another open goal has this name, in whatever case. */
export function goalNameRefused({ goals }: WorkspaceState, name: string, own: GoalId | null): Refusal | null {
  const wanted = name.toLocaleLowerCase("en");
  const taken = Object.values(goals).some(
    (goal) => goal.id !== own && isOpenGoal(goal) && goal.name.toLocaleLowerCase("en") === wanted,
  );
  return taken
    ? refuse("input", { field: "name", problem: `“${name}” is a goal already. Give it another name.` })
    : null;
}

/** Whether somebody can own a goal for a side: a member who is here, and of that side. */
export function ownerRefused(state: WorkspaceState, side: Side, owner: MemberId | null): Refusal | null {
  if (owner === null) return null;
  const member = state.members[owner];
  if (!member) return refuse("not_found", { what: "member" });
  if (!member.active) return refuse("deactivated", { member: owner });
  return member.side === side ? null : refuse("goal_owner_side", { member: owner, side });
}

/** Whether a goal lacks an owner who can own it; null where both are there. */
export function ownersRefused(state: WorkspaceState, owners: Goal["owners"]): Refusal | null {
  const missing = SIDES.filter((side) => owners[side] === null);
  if (missing.length > 0) return refuse("goal_needs_owners", { missing });
  for (const side of SIDES) {
    const refused = ownerRefused(state, side, owners[side]);
    if (refused) return refused;
  }
  return null;
}
