import type { Request } from "../request/request.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { LimitedLane } from "./lane-limit.ts";
import type { Pod } from "./pod.ts";

export const isLane = (a: LimitedLane, b: LimitedLane): boolean => a.by === b.by && a.value === b.value;

/** Whether a card lies in a lane. Of several people who work on it, the first one's counts. */
export function liesIn(
  { by, value }: LimitedLane,
  card: Pick<Request, "class" | "service" | "assignees" | "goal">,
): boolean {
  if (card.class === "expedite") return false;
  switch (by) {
    case "class":
      return card.class === value;
    case "service":
      return card.service === value;
    case "assignee":
      return card.assignees[0] === value;
    case "goal":
      return card.goal === value;
  }
}

/** Whether cards of a column count against the limits of lanes. */
export const isCountedStage = (stage: string | undefined): boolean =>
  stage === "in_progress" || stage === "review";

/** What a lane of a pod is counted under. */
export const laneKey = (pod: Pod["id"], { by, value }: LimitedLane): string => `${pod} ${by} ${value}`;

/** The lanes that a card counts in: none while it is not under way or an expedite. */
export function lanesOf(card: Request | undefined): readonly LimitedLane[] {
  if (!card || card.pod === null || card.class === "expedite" || !isCountedStage(card.standing)) return [];
  const lanes: LimitedLane[] = [{ by: "class", value: card.class }];
  if (card.service !== null) lanes.push({ by: "service", value: card.service });
  const [first] = card.assignees;
  if (first !== undefined) lanes.push({ by: "assignee", value: first });
  if (card.goal !== null) lanes.push({ by: "goal", value: card.goal });
  return lanes;
}

/** Cards of a pod in a lane that are under way, whatever a filter shows. */
export const laneCount = (state: WorkspaceState, pod: Pod["id"], lane: LimitedLane): number =>
  state.laneWip[laneKey(pod, lane)] ?? 0;
