import { describe, expect, it } from "vitest";
import type { CampaignId, TemplateId } from "../kernel/ids.ts";
import { PEOPLE, SERVICE, company, file, id } from "../testing/index.ts";

const campaign = id<CampaignId>(0x80);
const template = id<TemplateId>(0x81);
const lines = [
  { service: SERVICE.landing_page, title: "Hub", outcome: "Found from every e-mail", daysBefore: 7 },
  { service: SERVICE.email_campaign, title: "Teaser" },
];

describe("a campaign", () => {
  it("is owned by who made it, and takes requests", () => {
    const s = company();
    s.give("marketer", "campaign.add", { campaign, name: "Linen", launchDate: "2026-12-01" });
    expect(s.state.campaigns[campaign]).toMatchObject({ name: "Linen", owner: PEOPLE.marketer });
    expect(s.log.at(-1)!.subjects).toEqual([campaign]);
    expect(s.request(file(s, 1, { campaign })).campaign).toBe(campaign);
    expect(s.outcome("marketer", "campaign.add", { campaign, name: "Again" })).toBe("already_exists");
  });

  it("is changed by its owner or a leader, and handed to somebody who is here", () => {
    const s = company();
    s.give("marketer", "campaign.add", { campaign, name: "Linen" });
    s.give("marketer", "campaign.change", { campaign, goal: "Every second order holds linen" });
    expect(s.outcome("otherMarketer", "campaign.change", { campaign, name: "Mine" })).toBe("not_allowed");
    s.give("itLeader", "campaign.change", { campaign, launchDate: "2026-12-08" });
    expect(s.outcome("itLeader", "campaign.change", { campaign, launchDate: "2026-12-08" })).toEqual([]);
    expect(s.outcome("marketer", "campaign.change", { campaign, owner: id(0x99) })).toBe("not_found");
    s.give("marketer", "campaign.change", { campaign, owner: PEOPLE.otherMarketer });
    expect(s.outcome("marketer", "campaign.change", { campaign, name: "Back" })).toBe("not_allowed");
    s.give("otherMarketer", "campaign.change", { campaign, closed: true });
    expect(s.state.campaigns[campaign]).toEqual({
      id: campaign,
      name: "Linen",
      owner: PEOPLE.otherMarketer,
      launchDate: "2026-12-08",
      goal: "Every second order holds linen",
      closed: true,
    });
    expect(s.outcome("admin", "campaign.change", { campaign: id(0x90), name: "X" })).toBe("not_allowed");
  });

  it("is not handed to somebody who left", () => {
    const s = company();
    s.give("marketer", "campaign.add", { campaign, name: "Linen" });
    s.give("admin", "member.deactivate", { member: PEOPLE.otherMarketer });
    expect(s.outcome("marketer", "campaign.change", { campaign, owner: PEOPLE.otherMarketer })).toBe(
      "deactivated",
    );
  });
});

describe("a campaign's template", () => {
  it("keeps what a campaign of a kind needs, until it is removed", () => {
    const s = company();
    s.give("marketer", "campaign_template.keep", { template, name: "Launch", lines });
    expect(s.state.campaignTemplates[template]).toMatchObject({
      by: PEOPLE.marketer,
      lines: [{ daysBefore: 7 }, { outcome: "", daysBefore: null }],
    });
    expect(s.outcome("marketer", "campaign_template.keep", { template, name: "Launch", lines })).toEqual([]);
    s.give("itLeader", "campaign_template.keep", { template, name: "Big launch", lines });
    expect(s.state.campaignTemplates[template]).toMatchObject({ name: "Big launch", by: PEOPLE.marketer });
    s.give("marketer", "campaign_template.remove", { template });
    expect(s.state.campaignTemplates).toEqual({});
    expect(s.outcome("marketer", "campaign_template.remove", { template })).toEqual([]);
  });

  it("is not another marketer's to change, and names services that are there", () => {
    const s = company();
    s.give("marketer", "campaign_template.keep", { template, name: "Launch", lines });
    const keep = { template, name: "Mine", lines };
    expect(s.outcome("otherMarketer", "campaign_template.keep", keep)).toBe("not_allowed");
    expect(s.outcome("otherMarketer", "campaign_template.remove", { template })).toBe("not_allowed");
    const unknown = [{ service: id<never>(0x99), title: "Hub" }];
    expect(s.outcome("marketer", "campaign_template.keep", { ...keep, lines: unknown })).toBe("not_found");
  });
});
