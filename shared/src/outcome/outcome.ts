import type { MemberId, PodId, RequestId, ServiceId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/when.ts";
import type { RequestValue } from "../request/request-value.ts";

/** What a live request brought, as its requester tells it. */
export interface OutcomeReport {
  /** null: no figure, only words. Money in minor units of the workspace's currency. */
  readonly value: RequestValue | null;
  readonly words: string;
  readonly by: MemberId | null;
  readonly at: Instant;
}

/**
 * The question what a live request brought, waiting for its requester. It carries what a screen tells of the request,
 * since it may wait for longer than the request itself stays in the state.
 */
export interface OutcomeAsk {
  readonly request: RequestId;
  readonly key: string;
  readonly title: string;
  readonly service: ServiceId | null;
  readonly pod: PodId | null;
  /** What it was to change, in the requester's words. */
  readonly outcome: string;
  readonly liveAt: Instant;
  /** When it is asked. */
  readonly at: Instant;
  /** Whether the log says that it was asked. */
  readonly isAsked: boolean;
}

/** So many days after it went live it is asked what a request brought, unless its service says otherwise. */
export const OUTCOME_AFTER_DAYS = 14;

/** Questions kept for one requester; of more, the oldest go unanswered. */
export const MOST_ASKS = 20;
