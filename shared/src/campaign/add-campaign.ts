import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { CampaignId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayTakePart } from "../member/policy.ts";
import { pastRefused } from "../workspace/local-day.ts";
import { CAMPAIGN } from "./campaign-schema.ts";

/** Names a campaign, so that requests can be filed for it. Its maker owns it; its launch is still to come. */
export const addCampaign = defineCommand({
  type: "campaign.add",
  input: z.strictObject({
    campaign: CampaignId,
    name: CAMPAIGN.name,
    launchDate: CAMPAIGN.launchDate.default(null),
    goal: CAMPAIGN.goal.default(""),
  }),
  may: (_state, _input, actor) => mayTakePart(actor),
  decide: (state, { campaign, ...said }, { actor, at }) => {
    if (state.campaigns[campaign]) return refuse("already_exists", { what: "campaign" });
    const past = pastRefused(state, at, said.launchDate);
    if (past) return past;
    return [
      {
        type: "campaign.added",
        campaign: { id: campaign, ...said, owner: actor?.id ?? null, closed: false },
      },
    ];
  },
});
