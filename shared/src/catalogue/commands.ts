import { addCampaign } from "./add-campaign.ts";
import { changeService } from "./change-service.ts";

export const CATALOGUE_COMMANDS = [changeService, addCampaign] as const;
