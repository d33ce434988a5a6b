import { describe, expect, it } from "vitest";
import { requestOf } from "../request/in-stage.ts";
import { company, DAY_MS, id, PEOPLE, requestId, SERVICE, type Scenario } from "../testing/index.ts";

const recurring = id<never>(0x7001);
const firstMonday = { kind: "monthly_weekday", nth: 1, weekday: 1 } as const;
const brief = { title: "Monthly newsletter", fields: { where: "https://linen.example" } };
const add = (s: Scenario) =>
  s.give("marketer", "recurring.add", {
    recurring,
    service: SERVICE.campaign_tweak,
    brief,
    rhythm: firstMonday,
    dueInDays: 7,
  });
const fileOn = (s: Scenario, on: string, n = 1) =>
  s.outcome(null, "recurring.file", { recurring, on, request: requestId(n) });

describe("a recurring request", () => {
  it("is filed on its day in its owner's name, with a date counted from it, and falls due again", () => {
    const s = company();
    add(s);
    // It is Monday 2 November: today is not the first time.
    expect(s.state.recurring[recurring]).toMatchObject({ owner: PEOPLE.marketer, nextOn: "2026-12-07" });
    expect(fileOn(s, "2026-12-07")).toEqual([]);
    s.wait(35 * DAY_MS);
    expect(fileOn(s, "2026-12-07")).toEqual(["request.filed", "recurring.filed"]);
    expect(requestOf(s.state, requestId(1))).toMatchObject({
      title: "Monthly newsletter",
      requester: PEOPLE.marketer,
      requesterSide: "marketing",
      dueDate: "2026-12-14",
      class: "standard",
      watchers: [PEOPLE.marketer],
    });
    expect(s.state.recurring[recurring]).toMatchObject({ nextOn: "2027-01-04", last: requestId(1) });
    expect(fileOn(s, "2026-12-07", 2)).toEqual([]);
  });

  it("that was missed for months is filed once", () => {
    const s = company();
    add(s);
    s.wait(200 * DAY_MS);
    expect(fileOn(s, "2026-12-07")).toEqual(["request.filed", "recurring.filed"]);
    expect(s.state.recurring[recurring]!.nextOn).toBe("2027-06-07");
  });

  it("pauses, and goes on with the next time after today", () => {
    const s = company();
    add(s);
    s.give("marketer", "recurring.pause", { recurring, on: true });
    expect(s.outcome("marketer", "recurring.pause", { recurring, on: true })).toEqual([]);
    s.wait(40 * DAY_MS);
    expect(fileOn(s, "2026-12-07")).toEqual([]);
    s.give("marketingLeader", "recurring.pause", { recurring, on: false });
    expect(s.state.recurring[recurring]).toMatchObject({ paused: null, nextOn: "2027-01-04" });
  });

  it.each([
    [
      "its owner left",
      "owner_gone",
      (s: Scenario) => void s.give("admin", "member.deactivate", { member: PEOPLE.marketer }),
    ],
    [
      "its service is off",
      "service_off",
      (s: Scenario) =>
        void s.give("admin", "service.change", { service: SERVICE.campaign_tweak, active: false }),
    ],
  ])("pauses itself and says why when %s", (_what, why, given) => {
    const s = company();
    add(s);
    given(s);
    s.wait(36 * DAY_MS);
    expect(fileOn(s, "2026-12-07")).toEqual(["recurring.paused"]);
    expect(s.state.recurring[recurring]!.paused).toMatchObject({ why, by: null });
  });

  it("is changed and removed by its owner or a leader; another rhythm counts from today", () => {
    const s = company();
    add(s);
    const rhythm = { kind: "weekly", weekday: 5 } as const;
    s.give("marketer", "recurring.change", { recurring, rhythm });
    expect(s.state.recurring[recurring]).toMatchObject({ rhythm, nextOn: "2026-11-06" });
    expect(s.outcome("marketer", "recurring.change", { recurring, rhythm })).toEqual([]);
    expect(s.refused("otherMarketer", "recurring.remove", { recurring })).toBe("not_allowed");
    s.give("marketer", "recurring.remove", { recurring });
    expect(s.state.recurring).toEqual({});
    expect(fileOn(s, "2026-11-06")).toBe("not_found");
  });

  it("wants what the service's form requires, from a service that is there", () => {
    const s = company();
    const input = { recurring, service: SERVICE.campaign_tweak, rhythm: firstMonday };
    expect(s.refused("marketer", "recurring.add", { ...input, brief: { title: "No place" } })).toBe("input");
    expect(s.refused("marketer", "recurring.add", { ...input, service: id(0x99), brief })).toBe("not_found");
    add(s);
    expect(s.refused("marketer", "recurring.add", { ...input, brief })).toBe("already_exists");
  });
});
