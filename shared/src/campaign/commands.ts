import { addCampaign } from "./add-campaign.ts";
import { changeCampaign } from "./change-campaign.ts";
import { keepTemplate, removeTemplate } from "./keep-template.ts";

export const CAMPAIGN_COMMANDS = [addCampaign, changeCampaign, keepTemplate, removeTemplate] as const;
