import type { PodId } from "../kernel/ids.ts";
import { mean } from "./percentile.ts";
import type { SprintFacts } from "./sprint-facts.ts";
import { sprintLedger } from "./sprint-points.ts";

const SPRINTS = 3;

/** Points done in the last closed sprints of one pod. */
export interface Velocity {
  /** How many sprints it rests on, at most three. */
  readonly sprints: number;
  /** null without a closed sprint. */
  readonly meanPoints: number | null;
  readonly minPoints: number | null;
  readonly maxPoints: number | null;
}

/** Velocity of a pod: mean and range of the points done in its last three closed sprints. */
export function velocity(sprints: readonly SprintFacts[], pod: PodId): Velocity {
  const done = sprints
    .filter((sprint) => sprint.pod === pod && sprint.state === "closed")
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : (a.closedAt ?? 0) - (b.closedAt ?? 0)))
    .slice(-SPRINTS)
    .map((sprint) => sprintLedger(sprint).sums.donePoints);
  return {
    sprints: done.length,
    meanPoints: mean(done),
    minPoints: done.length === 0 ? null : Math.min(...done),
    maxPoints: done.length === 0 ? null : Math.max(...done),
  };
}

/**
 * Proposed capacity of a sprint in whole points: velocity × available days / normal days.
 * @param availableDays person-days that the pod's members have in the sprint
 * @param normalDays person-days that they would have without absences
 * @returns null without a velocity or normal days
 */
export function proposedCapacity(
  { meanPoints }: Pick<Velocity, "meanPoints">,
  availableDays: number,
  normalDays: number,
): number | null {
  if (meanPoints === null || normalDays <= 0) return null;
  return Math.round((meanPoints * availableDays) / normalDays);
}
