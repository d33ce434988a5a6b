import { z } from "zod";
import { CLASSES } from "../flow/record.ts";
import { MemberId, ServiceId } from "../kernel/ids.ts";
import { tableGet } from "../kernel/table.ts";
import type { Instant } from "../kernel/when.ts";
import type { Request } from "../request/request.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { Pod } from "./pod.ts";

/** A swimlane that may have a limit: the cards of one class, one service or one person. */
export const LimitedLane = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("class"), value: z.enum(CLASSES).exclude(["expedite"]) }),
  z.strictObject({ by: z.literal("service"), value: ServiceId }),
  z.strictObject({ by: z.literal("assignee"), value: MemberId }),
]);
export type LimitedLane = z.infer<typeof LimitedLane>;

/** How many cards of one swimlane may be under way at once, over in_progress and review; expedites are not counted. */
export interface LaneLimit {
  readonly lane: LimitedLane;
  readonly limit: number;
  /** hard refuses, soft warns. */
  readonly limitKind: "hard" | "soft";
  /** The lead let one over; said while the lane holds more than its limit. */
  readonly override: { readonly by: MemberId; readonly reason: string; readonly at: Instant } | null;
}

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
