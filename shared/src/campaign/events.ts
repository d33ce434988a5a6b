import type { CampaignId, TemplateId } from "../kernel/ids.ts";
import type { Campaign, CampaignTemplate } from "./campaign.ts";

export type CampaignEvent =
  | { readonly type: "campaign.added"; readonly campaign: Campaign }
  | {
      readonly type: "campaign.changed";
      readonly campaign: CampaignId;
      readonly changes: Partial<Omit<Campaign, "id">>;
    }
  | { readonly type: "campaign_template.kept"; readonly template: CampaignTemplate }
  | { readonly type: "campaign_template.removed"; readonly template: TemplateId };
