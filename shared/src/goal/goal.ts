import type { Side } from "../flow/record.ts";
import type { GoalId, MemberId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/when.ts";

export const GOAL_STATES = ["draft", "active", "reached", "dropped"] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** What both sides want to bring about together. */
export interface Goal {
  readonly id: GoalId;
  readonly name: string;
  /** One of each side; active only while both are there. */
  readonly owners: Readonly<Record<Side, MemberId | null>>;
  readonly state: GoalState;
  readonly proposedBy: MemberId | null;
  readonly proposedAt: Instant;
}

/** Of one workspace, ended ones too. */
export const MOST_GOALS = 200;

/** Whether requests may still come to serve it. */
export const isOpenGoal = ({ state }: Pick<Goal, "state">): boolean =>
  state === "draft" || state === "active";

const order: Readonly<Record<GoalState, number>> = { active: 0, draft: 1, reached: 2, dropped: 3 };

/** Active ones first, then drafts, then what has ended; by name, the same on every machine whatever its language. */
export const byGoalState = (a: Goal, b: Goal): number => {
  const [one, other] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return order[a.state] - order[b.state] || (one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1);
};
