import { tableGet } from "../kernel/table.ts";
import type { Request } from "../request/request.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { LimitedLane } from "./lane-limit.ts";
import type { Pod } from "./pod.ts";

export const isLane = (a: LimitedLane, b: LimitedLane): boolean => a.by === b.by && a.value === b.value;

/** Whether a card lies in a lane. Of several people who work on it, the first one's counts. */
export function liesIn(
  { by, value }: LimitedLane,
  card: Pick<Request, "class" | "service" | "assignees">,
): boolean {
  if (card.class === "expedite") return false;
  switch (by) {
    case "class":
      return card.class === value;
    case "service":
      return card.service === value;
    case "assignee":
      return card.assignees[0] === value;
  }
}

/** Whether cards of a column count against the limits of lanes. */
export const isCountedStage = (stage: string | undefined): boolean =>
  stage === "in_progress" || stage === "review";

/** Cards of a pod in a lane that are under way, whatever a filter shows. */
export function laneCount(state: WorkspaceState, pod: Pod, lane: LimitedLane): number {
  let count = 0;
  for (const column of pod.columns) {
    if (!isCountedStage(state.columns[column]?.stage)) continue;
    for (const id of state.lanes[column] ?? []) {
      const card = tableGet(state.requests, id);
      if (card && liesIn(lane, card)) count++;
    }
  }
  return count;
}
