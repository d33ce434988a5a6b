import { describe, expect, it } from "vitest";
import type { CampaignId } from "../kernel/ids.ts";
import { DAY_MS, SERVICE, company, file, id, requestId } from "../testing/index.ts";

/** The day before, the day and the day after, in Brussels, half an hour after its midnight: elsewhere it is still the day before. */
const [YESTERDAY, TODAY, TOMORROW] = ["2026-11-09", "2026-11-10", "2026-11-11"] as const;
const NIGHT = Date.UTC(2026, 10, 9, 23, 30);
const campaign = id<CampaignId>(0x80);

function tonight() {
  const s = company();
  const request = file(s, 1);
  s.give("marketer", "campaign.add", { campaign, name: "Linen" });
  s.now = NIGHT;
  return { s, request };
}

describe("a date that somebody sets", () => {
  it.each([
    ["a request is filed for", "dueDate"],
    ["a request is changed to", "edit"],
    ["triage fills in", "triage"],
    ["a campaign starts with", "launch"],
    ["a campaign is moved to", "move"],
    ["a go-live is planned for", "goLive"],
  ] as const)("is not past in the workspace's zone: one that %s", (_what, how) => {
    const set = (day: string) => {
      const { s, request } = tonight();
      const fixed = { class: "fixed_date" as const, ifMissed: "No fair" };
      const filing = { request: requestId(2), service: SERVICE.rapid_response, title: "Fair" };
      return {
        dueDate: () => s.outcome("marketer", "request.file", { ...filing, dueDate: day }),
        edit: () => s.outcome("marketer", "request.edit", { request, dueDate: day }),
        triage: () => s.outcome("hand", "request.triage", { request, ...fixed, dueDate: day }),
        launch: () =>
          s.outcome("marketer", "campaign.add", { campaign: id(0x81), name: "Fair", launchDate: day }),
        move: () => s.outcome("marketer", "campaign.change", { campaign, launchDate: day }),
        goLive: () => s.outcome("marketer", "request.set_go_live", { request, goLive: day }),
      }[how]();
    };
    expect(set(YESTERDAY)).toBe("day_past");
    expect(set(TODAY)).toHaveLength(1);
    expect(set(TOMORROW)).toHaveLength(1);
  });

  it("stands once it is set: what passed meanwhile is kept by whoever changes something else", () => {
    const { s, request } = tonight();
    s.give("marketer", "campaign.change", { campaign, launchDate: TODAY });
    s.give("marketer", "request.edit", { request, dueDate: TODAY });
    s.wait(5 * DAY_MS);
    expect(
      s.outcome("marketer", "campaign.change", { campaign, launchDate: TODAY, goal: "Every second order" }),
    ).toEqual(["campaign.changed"]);
    expect(s.outcome("marketer", "request.edit", { request, dueDate: TODAY, title: "Another name" })).toEqual(
      ["request.edited"],
    );
    expect(s.outcome("marketer", "campaign.change", { campaign, launchDate: null })).toEqual([
      "campaign.changed",
    ]);
  });
});
