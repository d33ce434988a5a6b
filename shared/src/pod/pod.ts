import type { Stage } from "../flow/record.ts";
import type { ColumnId, MemberId, PodId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/when.ts";
import type { LaneLimit } from "./lane-limit.ts";
import type { Rota } from "./rota.ts";

/** Stages that have columns; filed and needs_info live in the inbox. */
export const BOARD_STAGES = ["ready", "committed", "in_progress", "review", "launch_ready", "live"] as const;
export type BoardStage = Exclude<Stage, "filed">;

/**
 * What a pod is for: to deliver what is asked for, or to try out what nobody has asked for yet. Figures keep the two
 * apart. What a pod is now holds for its past too.
 */
export const POD_TYPES = ["delivery", "innovation"] as const;
export type PodType = (typeof POD_TYPES)[number];

/** A dedicated IT team with its board. */
export interface Pod {
  readonly id: PodId;
  readonly name: string;
  readonly type: PodType;
  /** Expedites at once over ready … review; one more needs the lead's yes. */
  readonly expediteLimit: number;
  /** Left to right, ordered by stage. */
  readonly columns: readonly ColumnId[];
  /** Who triages when; null while nobody set one. */
  readonly rota: Rota | null;
  /** Limits of swimlanes, beside those of columns. */
  readonly laneLimits: readonly LaneLimit[];
}

/** A place on a pod's board. */
export interface Column {
  readonly id: ColumnId;
  readonly pod: PodId;
  readonly name: string;
  readonly stage: BoardStage;
  /** Cards at once, expedites not counted; null: no limit. */
  readonly limit: number | null;
  /** hard refuses, soft warns. */
  readonly limitKind: "hard" | "soft";
  /** What the column asks of a card, in the pod's words. */
  readonly policy: string;
  /** The lead let one over; marked until the column is within its limit again. */
  readonly override: { readonly by: MemberId; readonly reason: string; readonly at: Instant } | null;
}
