import type { ServiceKey } from "../../catalogue/service.ts";
import type { BlockReason, ClassOfService } from "../../flow/record.ts";
import type { RequestId } from "../../kernel/ids.ts";
import type { Day, Instant } from "../../kernel/when.ts";
import type { CampaignPlan } from "./campaigns.ts";
import type { CastName } from "./cast.ts";

/** Where the present leaves a request. */
export type Hold =
  | "filed"
  | "appealed"
  | "asked"
  | "snoozed"
  | "handed_over"
  | "ready"
  | "committed"
  | "blocked"
  | "build"
  | "check"
  | "review"
  | "returned"
  | "launch_ready";

/** How a request will go, settled before it is filed. Hours are office hours; of a rapid one elapsed hours. */
export interface Plan {
  readonly id: RequestId;
  readonly at: Instant;
  readonly requester: CastName;
  readonly service: ServiceKey;
  readonly class: ClassOfService;
  readonly title: string;
  readonly outcome: string;
  readonly campaign: CampaignPlan | null;
  readonly dueDate: Day | null;
  /** Its clock is that of the wall. */
  readonly rapid: boolean;
  readonly respondHours: number;
  /** A question before the decision, answered after so many hours. */
  readonly ask: { readonly question: string; readonly answer: string; readonly hours: number } | null;
  readonly fate: "build" | "decline" | "appeal" | "withdraw";
  /** Why it is declined and what instead; null: what the lead says on such days. */
  readonly decline: readonly [reason: string, alternative: string] | null;
  readonly size: 1 | 2 | 3 | 5 | 8 | 13;
  readonly buildHours: number;
  readonly checkHours: number;
  readonly acceptHours: number;
  readonly publishHours: number;
  readonly block: {
    readonly reason: BlockReason;
    readonly note: string;
    readonly hours: number;
    readonly owner: CastName | null;
  } | null;
  readonly scopeChange: string | null;
  readonly returned: string | null;
  readonly reopened: string | null;
  /** Pulled at this time by this hand, whatever the plan of the sprint; null: when its turn comes. */
  readonly pull: { readonly at: Instant; readonly by: CastName; readonly override: string | null } | null;
  readonly hold: Hold | null;
  /** Why it was snoozed or handed over, where it is held so. */
  readonly aside: string;
}

/** Neither answered nor waiting for one. */
export const isPutAside = (hold: Hold | null): boolean => hold === "snoozed" || hold === "handed_over";
