import { SIDES, type Side } from "../flow/record.ts";
import type { MemberId } from "../kernel/ids.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { GoalEvent } from "./events.ts";
import { isOpenGoal } from "./goal.ts";

/**
 * What becomes of open goals whose owner leaves, or is of another side from now on: the place is free again, and an
 * active one is a draft until somebody takes it.
 * @param side the member's side from now on; null: deactivated
 */
export function goalsLosing(state: WorkspaceState, member: MemberId, side: Side | null): GoalEvent[] {
  return Object.values(state.goals)
    .filter(isOpenGoal)
    .flatMap(({ id, owners }) =>
      SIDES.filter((of) => owners[of] === member && of !== side).map((of) => ({
        type: "goal.owner_lost" as const,
        goal: id,
        side: of,
        owner: member,
      })),
    );
}
