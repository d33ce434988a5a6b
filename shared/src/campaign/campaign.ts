import type { CampaignId, MemberId, ServiceId, TemplateId } from "../kernel/ids.ts";
import type { Day } from "../kernel/when.ts";

/** Requests that launch together. */
export interface Campaign {
  readonly id: CampaignId;
  readonly name: string;
  /** Who answers for it; null: whoever made it is gone, or the system made it. */
  readonly owner: MemberId | null;
  readonly launchDate: Day | null;
  /** What it is for, in a sentence. */
  readonly goal: string;
  /** Over, or given up: offered nowhere, and still there to read. */
  readonly closed: boolean;
}

/** A request that every campaign of a kind needs. */
export interface TemplateLine {
  readonly service: ServiceId;
  readonly title: string;
  readonly outcome: string;
  /** Days from when it has to be live to the launch; null: no date of its own. */
  readonly daysBefore: number | null;
}

/** What a campaign of a kind needs, to be filed in one go. */
export interface CampaignTemplate {
  readonly id: TemplateId;
  readonly name: string;
  readonly by: MemberId | null;
  readonly lines: readonly TemplateLine[];
}
