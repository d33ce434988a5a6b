import { describe, expect, it } from "vitest";
import { bringTo, COLUMN, company, PEOPLE, POD, tickDone, type Scenario } from "../testing/index.ts";
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
    expect(laneCount(s.state, s.state.pods[POD]!, hana)).toBe(1);
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

  it("only warns when it is soft, and can be taken off", () => {
    const { s, second } = full();
    s.give("lead", "pod.limit_lane", { pod: POD, lane: hana, limit: 1, limitKind: "soft" });
    expect(pull(s, second)).toContain("request.moved");
    s.give("lead", "pod.limit_lane", { pod: POD, lane: hana, limit: null });
    expect(limits(s)).toEqual([]);
    expect(s.outcome("lead", "pod.limit_lane", { pod: POD, lane: hana, limit: null })).toEqual([]);
  });
});
