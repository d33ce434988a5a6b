import {
  isDone,
  isPodHand,
  pointsOf,
  presentIn,
  skillCoverage,
  skillsNeeded,
  tableValues,
  type BusinessClock,
  type Member,
  type PlannedWork,
  type Pod,
  type Request,
  type SkillCover,
  type SprintFacts,
  type WorkspaceState,
} from "@tandem/shared";
import { workingDays } from "./working-days.ts";

/** Who of a pod works in a sprint at all; without a sprint everyone of it. */
export function handsIn(
  view: WorkspaceState,
  pod: Pod,
  sprint: SprintFacts | undefined,
  business: BusinessClock,
): readonly Member[] {
  const hands = Object.values(view.members).filter((member) => member.active && isPodHand(member, pod.id));
  if (sprint === undefined) return hands;
  return presentIn(hands, sprint.daysOff, workingDays(business, sprint.start, sprint.end));
}

export const asWork = (view: WorkspaceState, request: Request): PlannedWork => ({
  request: request.id,
  points: pointsOf(view, request),
  skills: skillsNeeded(view, request),
});

/** What is left of a sprint against who works in it, skill by skill. */
export function sprintCover(
  view: WorkspaceState,
  pod: Pod,
  sprint: SprintFacts,
  business: BusinessClock,
): readonly SkillCover[] {
  const left: PlannedWork[] = [];
  for (const request of tableValues(view.requests))
    if (request.sprint === sprint.id && !isDone(request.standing)) left.push(asWork(view, request));
  return skillCoverage(left, handsIn(view, pod, sprint, business));
}
