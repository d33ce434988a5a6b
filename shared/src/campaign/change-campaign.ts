import { z } from "zod";
import { changesFrom, isEmpty } from "../kernel/changes.ts";
import { defineCommand } from "../kernel/definition.ts";
import { CampaignId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isLeader, mayTakePart } from "../member/policy.ts";
import { pastRefused } from "../workspace/local-day.ts";
import { CAMPAIGN } from "./campaign-schema.ts";

/** Changes what a campaign says of itself, hands it to another owner, closes it or opens it again: its owner or a leader. */
export const changeCampaign = defineCommand({
  type: "campaign.change",
  input: z.strictObject({
    campaign: CampaignId,
    name: CAMPAIGN.name.exactOptional(),
    owner: CAMPAIGN.owner.exactOptional(),
    launchDate: CAMPAIGN.launchDate.exactOptional(),
    goal: CAMPAIGN.goal.exactOptional(),
    closed: z.boolean().exactOptional(),
  }),
  may: (state, { campaign }, actor) =>
    isLeader(actor) || (mayTakePart(actor) && state.campaigns[campaign]?.owner === actor.id),
  decide: (state, { campaign, ...wanted }, { at }) => {
    const found = state.campaigns[campaign];
    if (!found) return refuse("not_found", { what: "campaign" });
    const changes = changesFrom(found, wanted);
    const past = pastRefused(state, at, wanted.launchDate, found.launchDate);
    if (past) return past;
    if (changes.owner) {
      const owner = state.members[changes.owner];
      if (!owner) return refuse("not_found", { what: "member" });
      if (!owner.active) return refuse("deactivated", { member: owner.id });
    }
    return isEmpty(changes) ? [] : [{ type: "campaign.changed", campaign, changes }];
  },
});
