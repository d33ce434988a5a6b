import type { CampaignId } from "@tandem/shared";
import { company, id } from "@tandem/shared/testing";
import { expect, it } from "vitest";
import { nameOfPage, pageOf } from "./page-names.ts";

const match = (staticData: Parameters<typeof pageOf>[0][number]["staticData"], params = {}) => ({
  staticData,
  params,
});

it("names the innermost page, and a request by its key", () => {
  expect(pageOf([match({}), match({ page: "Board" })])).toEqual({ page: "Board" });
  expect(
    pageOf([match({}), match({ page: { param: "key" }, parent: "Requests" }, { key: "CAM-153" })]),
  ).toEqual({
    page: "CAM-153",
    parent: "Requests",
  });
  const fresh = { key: "01a20557-4c9d-74a7-9657-671727bd5ada" };
  expect(pageOf([match({ page: { param: "key" } }, fresh)])).toEqual({ page: "New" });
  expect(pageOf([match({})])).toEqual({ page: "Tandem" });
});

it("names a campaign and a service as people call them, once they are known", () => {
  const scenario = company();
  const campaign = id<CampaignId>(0x80);
  scenario.give("marketer", "campaign.add", { campaign, name: "Linen weeks" });
  const nameAt = (of: "campaign" | "service", value: string) =>
    nameOfPage(pageOf([match({ page: { param: "one", of } }, { one: value })]), scenario.state);
  expect(nameAt("campaign", campaign)).toBe("Linen weeks");
  expect(nameAt("campaign", "xyz")).toBe("Campaign");
  expect(nameAt("service", "landing_page")).toBe("Landing page");
});
