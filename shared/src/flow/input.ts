import { z } from "zod";
import type { BusinessCalendar } from "../kernel/business-calendar.ts";
import { CampaignId, GoalId, PodId, ServiceId } from "../kernel/ids.ts";
import { Day, type Instant } from "../kernel/when.ts";
import { POD_TYPES, type PodType } from "../pod/pod.ts";
import { CLASSES, type FlowFacts, SIDES } from "./record.ts";
import type { SprintFacts } from "./sprint-facts.ts";

/** What flow metrics know of one service. */
export interface FlowService {
  readonly name: string;
  /** Rapid response: its clocks run in elapsed minutes, by day and night. */
  readonly rapid: boolean;
  /** Response target: business minutes; of a rapid service, elapsed minutes. */
  readonly responseMinutes: number;
  /** Expectation from start to finish in days, and the share of requests, 0 to 1, meant to keep it. */
  readonly cycleDays: number;
  readonly cycleProbability: number;
  /** Expectation from filed to live in days, and the share of requests, 0 to 1, meant to keep it. */
  readonly marketDays: number;
  readonly marketProbability: number;
  /** Points that an unsized request of this service counts as. */
  readonly sizeHint: number;
}

/** What flow metrics know of one pod. */
export interface FlowPod {
  readonly name: string;
  readonly type: PodType;
}

/** Points of an unsized request without a service. */
export const DEFAULT_SIZE = 3;

/** Everything that the figures of one workspace are made from. */
export interface FlowInput {
  /** IANA time zone: days are computed from it at reading time, so changing it rewrites nothing. */
  readonly zone: string;
  readonly calendar: BusinessCalendar;
  /** By service id. */
  readonly services: ReadonlyMap<string, FlowService>;
  /** By pod id. */
  readonly pods: ReadonlyMap<string, FlowPod>;
  readonly records: readonly FlowFacts[];
  readonly sprints: readonly SprintFacts[];
  /** Now. Its local date is "today". */
  readonly asOf: Instant;
}

/** A range of local days, both included. */
export const DayWindow = z.strictObject({ from: Day, to: Day });
export type DayWindow = z.infer<typeof DayWindow>;

/** Which requests count; a field left out leaves nothing out. */
export const FlowScope = z.strictObject({
  service: ServiceId.optional(),
  class: z.enum(CLASSES).optional(),
  pod: PodId.optional(),
  campaign: CampaignId.optional(),
  requesterSide: z.enum(SIDES).optional(),
  goal: GoalId.optional(),
  podType: z.enum(POD_TYPES).optional(),
});
export type FlowScope = z.infer<typeof FlowScope>;

/** A window, and which requests count in it: what a chart's address holds. */
export const FlowFilter = DayWindow.extend(FlowScope.shape);
export type FlowFilter = z.infer<typeof FlowFilter>;
