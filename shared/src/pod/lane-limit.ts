import { z } from "zod";
import { CLASSES } from "../flow/record.ts";
import { GoalId, MemberId, ServiceId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/when.ts";

/** A swimlane that may have a limit: the cards of one class, one service, one person or one goal. */
export const LimitedLane = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("class"), value: z.enum(CLASSES).exclude(["expedite"]) }),
  z.strictObject({ by: z.literal("service"), value: ServiceId }),
  z.strictObject({ by: z.literal("assignee"), value: MemberId }),
  z.strictObject({ by: z.literal("goal"), value: GoalId }),
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
