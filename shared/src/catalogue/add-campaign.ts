import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { CampaignId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { Day } from "../kernel/when.ts";
import { mayTakePart } from "../member/policy.ts";

/** Names a campaign, so that requests can be filed for it. Its maker owns it. */
export const addCampaign = defineCommand({
  type: "campaign.add",
  input: z.strictObject({
    campaign: CampaignId,
    name: z.string().trim().min(1).max(80),
    launchDate: Day.nullable().default(null),
  }),
  may: (_state, _input, actor) => mayTakePart(actor),
  decide: (state, { campaign, name, launchDate }, { actor }) => {
    if (state.campaigns[campaign]) return refuse("already_exists", { what: "campaign" });
    return [
      { type: "campaign.added", campaign: { id: campaign, name, launchDate, owner: actor?.id ?? null } },
    ];
  },
});
