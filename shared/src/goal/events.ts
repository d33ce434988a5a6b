import type { Side } from "../flow/record.ts";
import type { GoalId, MemberId } from "../kernel/ids.ts";
import type { Goal } from "./goal.ts";

export type GoalEvent =
  | { readonly type: "goal.proposed"; readonly goal: Goal }
  | {
      readonly type: "goal.changed";
      readonly goal: GoalId;
      readonly changes: Partial<Pick<Goal, "name" | "owners">>;
    }
  | { readonly type: "goal.activated"; readonly goal: GoalId }
  | { readonly type: "goal.ended"; readonly goal: GoalId; readonly as: "reached" | "dropped" }
  /** Its owner left or changed sides: the place is free, and it is a draft again. */
  | {
      readonly type: "goal.owner_lost";
      readonly goal: GoalId;
      readonly side: Side;
      readonly owner: MemberId;
    };
