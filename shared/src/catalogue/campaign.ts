import type { CampaignId, MemberId } from "../kernel/ids.ts";
import type { Day } from "../kernel/when.ts";

/** Requests that launch together. */
export interface Campaign {
  readonly id: CampaignId;
  readonly name: string;
  readonly owner: MemberId | null;
  readonly launchDate: Day | null;
}
