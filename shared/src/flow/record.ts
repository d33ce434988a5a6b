import type { CampaignId, GoalId, MemberId, PodId, RequestId, ServiceId } from "../kernel/ids.ts";
import type { Day, Instant, When } from "../kernel/when.ts";
import type { OutcomeReport } from "../outcome/outcome.ts";
import type { RequestValue } from "../request/request-value.ts";

/** Stages in the order a request passes them. */
export const STAGES = [
  "filed",
  "ready",
  "committed",
  "in_progress",
  "review",
  "launch_ready",
  "live",
] as const;
export type Stage = (typeof STAGES)[number];

/** Where a request stands: in a stage, or beside them. */
export type Standing = Stage | "needs_info" | "declined" | "withdrawn";

export const CLASSES = ["expedite", "fixed_date", "standard", "intangible"] as const;
export type ClassOfService = (typeof CLASSES)[number];

export const SIDES = ["marketing", "it"] as const;
export type Side = (typeof SIDES)[number];

export const BLOCK_REASONS = [
  "marketing",
  "data_approval",
  "vendor",
  "dependency",
  "legal",
  "other",
] as const;
export type BlockReason = (typeof BLOCK_REASONS)[number];

/** One stay in one standing. Visits follow each other without a gap and are never wiped; the last one is open. */
export interface Visit {
  readonly standing: Standing;
  readonly from: When;
  readonly to: When | null;
}

/** One spell of being blocked; may span several visits. */
export interface BlockSpell {
  readonly reason: BlockReason;
  readonly from: Instant;
  readonly to: Instant | null;
  /** Side of whoever can end it; null where nobody is named. */
  readonly ownerSide: Side | null;
}

/** A decline, kept also when an appeal overturned it. */
export interface DeclineFact {
  readonly at: Instant;
  readonly reason: string;
  readonly alternative: string;
  readonly duplicateOf: RequestId | null;
}

/** How well a delivery was what the requester needed. */
export interface DeliveryRating {
  /** 1 to 5. null: words only. */
  readonly stars: number | null;
  readonly words: string;
  readonly by: MemberId | null;
  readonly at: Instant;
}

/** Whose past a promise rests on: requests of the same service and class, or of the service whatever the class. */
export const PROMISE_BASES = ["service_and_class", "service"] as const;
export type PromiseBasis = (typeof PROMISE_BASES)[number];

/** What was promised for a request, kept as it was made: later figures never rewrite it. */
export interface KeptPromise {
  readonly at: Instant;
  /** Its class when this was promised. */
  readonly class: ClassOfService;
  readonly basis: PromiseBasis;
  /** Finished requests behind it. */
  readonly requests: number;
  /** Days from filed to live, both dates counted. */
  readonly days: number;
  /** Share, 0 to 1, of the requests behind it that were live within so many days. */
  readonly probability: number;
  /** The last day that keeps it. */
  readonly day: Day;
  /** The date that its requester named, and the chance, 0 to 1, that it is live by then. */
  readonly ownDate: { readonly day: Day; readonly share: number } | null;
  /** Other open requests of its pod. */
  readonly queue: number;
}

/** An earlier request, by id and as people know it; of one that its sender's browser did not hold the key is empty. */
export interface Origin {
  readonly request: RequestId;
  readonly key: string;
}

/**
 * What flow metrics know of one request. An open request carries these facts among others; once archived, nothing else
 * of it stays in the state.
 */
export interface FlowFacts {
  readonly id: RequestId;
  /** Human key such as `CAM-142`; of an imported row, the row's own id. */
  readonly key: string;
  readonly title: string;
  /** null: imported work without a service. */
  readonly service: ServiceId | null;
  readonly class: ClassOfService;
  /** null: imported work without a pod. */
  readonly pod: PodId | null;
  readonly campaign: CampaignId | null;
  /** null: imported work. */
  readonly requester: MemberId | null;
  readonly requesterSide: Side;
  /** Points: 1, 2, 3, 5, 8 or 13; null while unsized. */
  readonly size: number | null;
  readonly standing: Standing;
  /**
   * First entry into each stage. A backward move keeps its target's and wipes the later ones, so a reopened request has
   * no `live` until it finishes again. `in_progress` is the start, `live` the finish.
   */
  readonly entered: Partial<Record<Stage, When>>;
  readonly visits: readonly Visit[];
  readonly blocks: readonly BlockSpell[];
  /** First triage decision or comment by the IT side. */
  readonly firstResponseAt: Instant | null;
  /** Instants of edits of brief, value, due date or fields by the requester's side after first commit or start. */
  readonly scopeChanges: readonly Instant[];
  /** Instants of reopening. Ever live = has `entered.live` or was reopened. */
  readonly reopenings: readonly Instant[];
  readonly declines: readonly DeclineFact[];
  readonly imported: boolean;
  /** How the requester liked the delivery; absent or null: not rated. */
  readonly rating?: DeliveryRating | null;
  /** What it brought; absent or null: not told. */
  readonly outcomeReport?: OutcomeReport | null;
  /** Once archived: the request it goes on from; absent or null: none. An open one has a link of that kind. */
  readonly followUpOf?: Origin | null;
  /** What was promised when it was filed; absent or null: not enough was known. */
  readonly promise?: KeptPromise | null;
  /** The goal it serves; absent or null: none. */
  readonly goal?: GoalId | null;
  /** What its requester expects it to bring; absent or null: not told. */
  readonly value?: RequestValue | null;
}
