import { describe, expect, it } from "vitest";
import { PEOPLE, company, file, id } from "../testing/index.ts";

describe("adding a campaign", () => {
  it("is owned by who made it, and takes requests", () => {
    const s = company();
    const campaign = id<never>(0x80);
    s.give("marketer", "campaign.add", { campaign, name: "Linen", launchDate: "2026-12-01" });
    expect(s.state.campaigns[campaign]).toMatchObject({ name: "Linen", owner: PEOPLE.marketer });
    expect(s.log.at(-1)!.subjects).toEqual([campaign]);
    expect(s.request(file(s, 1, { campaign })).campaign).toBe(campaign);
    expect(s.outcome("marketer", "campaign.add", { campaign, name: "Again" })).toBe("already_exists");
  });
});
