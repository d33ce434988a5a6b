import { describe, expect, it } from "vitest";
import { bringTo, COLUMN, company, PEOPLE, POD, tickDone, type Scenario } from "../testing/index.ts";
import { parseCommand } from "../workspace/decide.ts";
import { laneCount } from "./lane-limits.ts";

const hana = { by: "assignee", value: PEOPLE.hand } as const;
const limits = (s: Scenario) => s.state.pods[POD]!.laneLimits;
const pull = (s: Scenario, request: string, more: object = {}) =>
  s.outcome("hand", "request.move", { request, column: COLUMN.build, ...more } as never);

/** Hana may have one under way, and has it; a second one is ready. */
function full() {
  const s = company();
  s.give("lead", "pod.limit_lane", { pod: POD, lane: hana, limit: 1 });
  const [first, second] = [bringTo(s, "ready", 1), bringTo(s, "ready", 2)];
  s.give("hand", "request.move", { request: first, column: COLUMN.build });
  return { s, first, second };
}

describe("a swimlane's limit", () => {
  it("counts in progress and review, and refuses the next one forward", () => {
    const { s, first, second } = full();
    expect(laneCount(s.state, POD, hana)).toBe(1);
    expect(s.attempt("hand", "request.move", { request: second, column: COLUMN.build })).toMatchObject({
      code: "lane_full",
      member: PEOPLE.hand,
      count: 1,
      limit: 1,
    });
    tickDone(s, first);
    s.give("hand", "request.move", { request: first, column: COLUMN.review });
    expect(pull(s, second)).toBe("lane_full");
    expect(pull(s, second, { assignees: [PEOPLE.lead] })).not.toBe("lane_full");
  });

  it("is passed with the lead's reason, which stays on it", () => {
    const { s, second } = full();
    expect(pull(s, second, { assignees: [PEOPLE.hand], override: "Mine too" })).toBe("lane_full");
    s.give("lead", "request.move", {
      request: second,
      column: COLUMN.build,
      assignees: [PEOPLE.hand],
      override: "It has to run beside the other",
    });
    expect(limits(s)[0]).toMatchObject({
      override: { by: PEOPLE.lead, reason: "It has to run beside the other" },
    });
  });

  it("is met by a card that comes from another lane, and by none that stays in its own or goes back", () => {
    const { s, first, second } = full();
    s.give("lead", "request.move", { request: second, column: COLUMN.build });
    expect(pull(s, second, { assignees: [PEOPLE.hand] })).toBe("lane_full");
    s.give("hand", "request.move", { request: first, column: COLUMN.check });
    s.give("lead", "pod.limit_lane", { pod: POD, lane: { by: "class", value: "standard" }, limit: 1 });
    expect(pull(s, first)).toEqual(["request.moved"]);
  });

  it("is a whole number from 1 to 999", () => {
    for (const limit of [0, -1, 1.5, 1000])
      expect(parseCommand("pod.limit_lane", { pod: POD, lane: hana, limit }).problems).toEqual([
        { field: "limit", problem: "A limit is a whole number from 1 to 999. Leave it empty for none." },
      ]);
  });

  it("only warns when it is soft, and can be taken off", () => {
    const { s, second } = full();
    s.give("lead", "pod.limit_lane", { pod: POD, lane: hana, limit: 1, limitKind: "soft" });
    expect(pull(s, second)).toContain("request.moved");
    s.give("lead", "pod.limit_lane", { pod: POD, lane: hana, limit: null });
    expect(limits(s)).toEqual([]);
    expect(s.outcome("lead", "pod.limit_lane", { pod: POD, lane: hana, limit: null })).toEqual([]);
  });
});

describe("a swimlane's limit, asked of what the pod chooses", () => {
  const inBuild = (s: Scenario, n: number) => {
    const request = bringTo(s, "ready", n);
    s.give("lead", "request.move", { request, column: COLUMN.build });
    return request;
  };
  const standard = { by: "class", value: "standard" } as const;

  it("is asked where a card under way goes to somebody else, and passed with the lead's reason", () => {
    const { s } = full();
    const other = inBuild(s, 3);
    const to = (assignees: (typeof PEOPLE)["hand"][], more: object = {}) =>
      s.outcome("lead", "request.assign", { request: other, assignees, ...more });
    expect(to([PEOPLE.hand])).toBe("lane_full");
    // The first one's lane counts: beside somebody else there is room.
    expect(to([PEOPLE.lead, PEOPLE.hand])).toEqual(["request.assigned"]);
    expect(to([PEOPLE.hand], { override: "Only she knows it" })).toEqual([
      "pod.lane_limit_overridden",
      "request.assigned",
    ]);
    const waiting = bringTo(s, "ready", 4);
    expect(s.outcome("hand", "request.assign", { request: waiting, assignees: [PEOPLE.hand] })).toEqual([
      "request.assigned",
    ]);
  });

  it("is asked where a card under way gets another class, as an expedite any more or not", () => {
    const s = company();
    inBuild(s, 1);
    s.give("lead", "pod.limit_lane", { pod: POD, lane: standard, limit: 1 });
    const calm = bringTo(s, "ready", 2);
    s.give("lead", "request.triage", { request: calm, class: "intangible" });
    s.give("lead", "request.move", { request: calm, column: COLUMN.build });
    const classed = (more: object = {}) =>
      s.outcome("lead", "request.triage", { request: calm, class: "standard", ...more });
    expect(classed()).toBe("lane_full");
    expect(classed({ worth: 5, override: "It has to be told" })).toEqual([
      "pod.lane_limit_overridden",
      "request.triaged",
    ]);
    expect(s.outcome("lead", "request.triage", { request: calm, worth: 7 })).toEqual(["request.triaged"]);
    expect(laneCount(s.state, POD, standard)).toBe(2);
  });

  it("is asked by an undo that would take a card back into a full one", () => {
    const { s, first, second } = full();
    const freed = s.give("hand", "request.assign", { request: first, assignees: [] });
    s.give("hand", "request.move", { request: second, column: COLUMN.build });
    expect(s.outcome("hand", "undo", { command: freed, request: first })).toBe("lane_full");
  });

  it("lets in whatever comes back: returns, recalls and reopened ones; then the lane is over", () => {
    const s = company();
    const [returned, recalled, reopened] = [
      bringTo(s, "review", 1),
      bringTo(s, "launch_ready", 2),
      bringTo(s, "live", 3),
    ];
    s.give("lead", "pod.limit_lane", { pod: POD, lane: standard, limit: 1 });
    s.give("marketer", "request.return_delivery", { request: returned, reason: "Wrong picture" });
    s.give("hand", "request.move", { request: recalled, column: COLUMN.build });
    s.give("marketer", "request.reopen", { request: reopened, reason: "It is gone again" });
    expect(laneCount(s.state, POD, standard)).toBe(3);
    expect(limits(s)[0]?.override).toBeNull();
  });

  it("keeps the lead's reason until the lane is within its limit, and does not show it again", () => {
    const { s, first, second } = full();
    s.give("lead", "request.move", {
      request: second,
      column: COLUMN.build,
      assignees: [PEOPLE.hand],
      override: "It has to run beside the other",
    });
    const mark = { by: PEOPLE.lead, reason: "It has to run beside the other", at: s.now };
    s.give("hand", "request.size", { request: second, size: 3 });
    expect(limits(s)[0]?.override).toEqual(mark);
    s.give("hand", "request.move", { request: first, column: COLUMN.ready });
    expect(limits(s)[0]?.override).toBeNull();
    const back = inBuild(s, 5);
    s.give("lead", "request.assign", { request: back, assignees: [PEOPLE.hand], override: "Hers" });
    expect(limits(s)[0]?.override?.reason).toBe("Hers");
    s.give("lead", "pod.limit_lane", { pod: POD, lane: hana, limit: 2 });
    expect(limits(s)[0]?.override).toBeNull();
  });
});
