import { describe, expect, it } from "vitest";
import { tableGet } from "../kernel/table.ts";
import { requestOf } from "../request/in-stage.ts";
import { bringTo, company, DAY_MS, PEOPLE, requestId, SERVICE, type Scenario } from "../testing/index.ts";
import { applyCommits, emptyState } from "../workspace/apply.ts";
import { mayCommand, parseCommand } from "../workspace/decide.ts";
import { MOST_ASKS, OUTCOME_AFTER_DAYS } from "./outcome.ts";

const asksOf = (s: Scenario) => s.state.outcomeAsks[PEOPLE.marketer] ?? [];
const ask = (s: Scenario, request: ReturnType<typeof requestId>) =>
  s.outcome(null, "request.ask_outcome", { request, requester: PEOPLE.marketer });

describe("asking what it brought", () => {
  it("is planned when it goes live, and put once, two weeks later", () => {
    const s = company();
    const request = bringTo(s, "live");
    expect(asksOf(s)).toMatchObject([{ request, key: "CAM-1", title: "Swap hero 1", isAsked: false }]);
    s.wait(OUTCOME_AFTER_DAYS * DAY_MS - 1);
    expect(ask(s, request)).toEqual([]);
    s.wait(1);
    expect(ask(s, request)).toEqual(["request.outcome_asked"]);
    expect(ask(s, request)).toEqual([]);
    expect(asksOf(s)).toMatchObject([{ isAsked: true }]);
  });

  it("comes as many days later as the service says", () => {
    const s = company();
    s.give("lead", "service.change", { service: SERVICE.campaign_tweak, outcomeAfterDays: 3 });
    const request = bringTo(s, "live");
    s.wait(3 * DAY_MS - 1);
    expect(ask(s, request)).toEqual([]);
    s.wait(1);
    expect(ask(s, request)).toEqual(["request.outcome_asked"]);
  });

  it("is off once it is reopened, and planned anew when it is live again", () => {
    const s = company();
    const request = bringTo(s, "live");
    s.give("marketer", "request.reopen", { request, reason: "It broke" });
    expect(s.state.outcomeAsks).toEqual({});
    expect(ask(s, request)).toEqual([]);
  });

  it("keeps the latest twenty of a requester", () => {
    const s = company();
    for (let n = 1; n <= MOST_ASKS + 2; n++) bringTo(s, "live", n);
    expect(asksOf(s)).toHaveLength(MOST_ASKS);
    expect(asksOf(s)[0]!.key).toBe("CAM-3");
  });
});

describe("telling what it brought", () => {
  const value = { kind: "generated", amount: 1_250_000 } as const;

  it("answers the question, and stays with the request", () => {
    const s = company();
    const request = bringTo(s, "live");
    s.give("marketer", "request.report_outcome", { request, value, words: "Twice the clicks" });
    expect(s.state.outcomeAsks).toEqual({});
    expect(s.request(request).outcomeReport).toEqual({
      value,
      words: "Twice the clicks",
      by: PEOPLE.marketer,
      at: s.now,
    });
    s.give("marketer", "request.report_outcome", { request, words: "Half of it came back" });
    expect(s.request(request).outcomeReport).toMatchObject({ value: null, words: "Half of it came back" });
  });

  it("is still possible once it is archived: its facts keep it", () => {
    const s = company();
    const request = bringTo(s, "live");
    s.wait(15 * DAY_MS).give(null, "request.archive", { request });
    s.give("marketer", "request.report_outcome", { request, value });
    expect(tableGet(s.state.archive!, request)!.outcomeReport).toMatchObject({ value });
    expect(s.refused("otherMarketer", "request.report_outcome", { request, value })).toBe("not_allowed");
    expect(s.outcome("marketingLeader", "request.report_outcome", { request, value })).toEqual([
      "request.outcome_reported",
    ]);
  });

  it("is foreseen by a browser that holds no archive, for whom it was asked", () => {
    const s = company();
    const request = bringTo(s, "live");
    s.wait(15 * DAY_MS).give(null, "request.archive", { request });
    const replica = applyCommits(emptyState("replica"), s.log);
    expect(requestOf(replica, request)).toBeUndefined();
    const { command } = parseCommand("request.report_outcome", { request, words: "Clicks" });
    const may = (who: "marketer" | "otherMarketer") =>
      mayCommand(replica, command!, { actor: replica.members[PEOPLE[who]]!, at: s.now });
    expect([may("marketer"), may("otherMarketer")]).toEqual([true, false]);
  });

  it("needs a figure or a sentence, and a request that is live", () => {
    const s = company();
    const request = bringTo(s, "live");
    expect(() => s.attempt("marketer", "request.report_outcome", { request, words: " " })).toThrow("words");
    const open = bringTo(s, "review", 2);
    expect(s.refused("marketer", "request.report_outcome", { request: open, value })).toBe("not_allowed");
  });
});

describe("a follow-up", () => {
  it("is linked to what it goes on from, archived or not", () => {
    const s = company();
    const origin = bringTo(s, "live");
    s.wait(15 * DAY_MS).give(null, "request.archive", { request: origin });
    const next = bringTo(s, "filed", 2, { followUpOf: origin });
    expect(s.request(next).links).toEqual([{ kind: "follow_up", way: "out", other: origin, key: "CAM-1" }]);
    s.give("marketer", "request.withdraw", { request: next });
    s.wait(15 * DAY_MS).give(null, "request.archive", { request: next });
    expect(tableGet(s.state.archive!, next)).toMatchObject({
      followUpOf: { request: origin, key: "CAM-1" },
    });
  });

  it("is one link, seen from both ends, however it came about", () => {
    const s = company();
    const origin = bringTo(s, "live");
    const next = bringTo(s, "filed", 2, { followUpOf: origin });
    expect(s.request(origin).links).toEqual([{ kind: "follow_up", way: "in", other: next, key: "CAM-2" }]);
    const link = { request: next, to: origin, kind: "follow_up" } as const;
    expect(s.outcome("marketer", "request.link", link)).toEqual([]);
    expect(s.refused("marketer", "request.link", { ...link, request: origin, to: next })).toBe("link_circle");
    s.give("marketer", "request.unlink", link);
    expect([s.request(origin).links, s.request(next).links]).toEqual([[], []]);
  });

  it("of nothing is refused", () => {
    const s = company();
    expect(() => bringTo(s, "filed", 2, { followUpOf: requestId(9) })).toThrow("not_found");
  });
});
