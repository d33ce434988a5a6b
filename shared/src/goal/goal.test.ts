import { describe, expect, it } from "vitest";
import type { GoalId } from "../kernel/ids.ts";
import { noticesOf } from "../notice/notices-of.ts";
import { laneCount } from "../pod/lane-limits.ts";
import {
  bringTo,
  COLUMN,
  company,
  file,
  id,
  PEOPLE,
  POD,
  requestId,
  type Scenario,
} from "../testing/index.ts";
import { applyCommits } from "../workspace/apply.ts";
import { byGoalState } from "./goal.ts";

const goal = id<GoalId>(0x87);
const both = { marketing: PEOPLE.marketingLeader, it: PEOPLE.lead } as const;

function active(): Scenario {
  const s = company();
  s.give("marketer", "goal.propose", { goal, name: "Shorter way to the basket", ...both });
  s.give("itLeader", "goal.activate", { goal });
  return s;
}

describe("a goal of both sides", () => {
  it("is proposed by anyone, and active once a leader says so and each side owns it", () => {
    const s = company();
    s.give("marketer", "goal.propose", { goal, name: "Shorter way to the basket", it: PEOPLE.lead });
    expect(s.state.goals[goal]).toMatchObject({
      state: "draft",
      owners: { marketing: null, it: PEOPLE.lead },
    });
    expect(s.attempt("itLeader", "goal.activate", { goal })).toEqual({
      code: "goal_needs_owners",
      missing: ["marketing"],
    });
    expect(s.outcome("otherMarketer", "goal.change", { goal, marketing: PEOPLE.marketer })).toBe(
      "not_allowed",
    );
    s.give("marketer", "goal.change", { goal, marketing: PEOPLE.marketer });
    expect(s.outcome("marketer", "goal.activate", { goal })).toBe("not_allowed");
    s.give("itLeader", "goal.activate", { goal });
    expect(s.state.goals[goal]?.state).toBe("active");
    expect(s.outcome("marketer", "goal.change", { goal, name: "Mine" })).toBe("not_allowed");
  });

  it("has owners of the right side who are here, and never one person for both", () => {
    const s = company();
    const propose = (owners: object) =>
      s.attempt("marketer", "goal.propose", { goal, name: "Basket", ...owners });
    expect(propose({ it: PEOPLE.marketer })).toEqual({
      code: "goal_owner_side",
      member: PEOPLE.marketer,
      side: "it",
    });
    expect(propose({ marketing: PEOPLE.lead, it: PEOPLE.lead })).toMatchObject({ code: "goal_owner_side" });
    s.give("admin", "member.deactivate", { member: PEOPLE.hand });
    expect(propose({ it: PEOPLE.hand })).toEqual({ code: "deactivated", member: PEOPLE.hand });
  });

  it("keeps an owner of each side while it is active, and its name to itself", () => {
    const s = active();
    expect(s.refused("itLeader", "goal.change", { goal, it: null })).toBe("goal_needs_owners");
    s.give("itLeader", "goal.change", { goal, it: PEOPLE.hand, name: "Basket" });
    const again = { goal: id<GoalId>(0x88), name: "BASKET" };
    expect(s.refused("marketer", "goal.propose", again)).toBe("input");
    s.give("itLeader", "goal.end", { goal, as: "reached" });
    s.give("marketer", "goal.propose", again);
    expect(s.refused("itLeader", "goal.activate", { goal })).toBe("input");
    expect(s.refused("itLeader", "goal.change", { goal, name: "Other" })).toBe("goal_ended");
    expect(
      Object.values(s.state.goals)
        .sort(byGoalState)
        .map(({ state }) => state),
    ).toEqual(["draft", "reached"]);
  });

  it.each([
    ["leaves", (s: Scenario) => s.give("admin", "member.deactivate", { member: PEOPLE.lead })],
    [
      "changes sides",
      (s: Scenario) =>
        s.give("admin", "member.change", {
          member: PEOPLE.lead,
          side: "marketing",
          roles: [],
          pods: { [POD]: "lead" },
        }),
    ],
  ])("falls to a draft where an owner %s, and the other owner is told", (_what, act) => {
    const s = active();
    const before = s.state;
    act(s);
    expect(s.state.goals[goal]).toMatchObject({
      state: "draft",
      owners: { marketing: PEOPLE.marketingLeader, it: null },
    });
    const last = s.log.at(-1)!;
    expect(noticesOf(last, before, applyCommits(before, [last]))).toEqual([
      { member: PEOPLE.marketingLeader, kind: "goal_owner_lost", about: { what: "goal", id: goal } },
    ]);
    expect(s.refused("itLeader", "goal.activate", { goal })).toBe("goal_needs_owners");
  });
});

describe("serving a goal", () => {
  it("is said by the pod or who filed it, undone like any step, and kept by its parts", () => {
    const s = active();
    const request = bringTo(s, "ready", 1);
    const served = s.give("marketer", "request.serve", { request, goal });
    expect(s.request(request).goal).toBe(goal);
    s.give("marketer", "undo", { command: served });
    expect(s.request(request).goal).toBeNull();
    s.give("hand", "request.serve", { request, goal });
    s.give("hand", "request.split", { request, into: [{ request: requestId(7), title: "Half" }] });
    expect(s.request(requestId(7)).goal).toBe(goal);
    expect(s.refused("otherMarketer", "request.serve", { request, goal: null })).toBe("not_allowed");
  });

  it("asks for room in the goal's swimlane where the pod says so, and enters by the requester's word", () => {
    const s = active();
    s.give("lead", "pod.limit_lane", { pod: POD, lane: { by: "goal", value: goal }, limit: 1 });
    const [first, second, third] = [1, 2, 3].map((n) => bringTo(s, "in_progress", n));
    s.give("hand", "request.serve", { request: first!, goal });
    expect(s.refused("hand", "request.serve", { request: second!, goal })).toBe("lane_full");
    expect(s.refused("hand", "request.move", { request: second!, column: COLUMN.build, goal })).toBe(
      "lane_full",
    );
    s.give("lead", "request.serve", { request: second!, goal, override: "One day only" });
    s.give("marketer", "request.serve", { request: third!, goal });
    expect(laneCount(s.state, POD, { by: "goal", value: goal })).toBe(3);
  });

  it("takes no goal that has ended, and lets go of one that has", () => {
    const s = active();
    const request = file(s, 1);
    s.give("marketer", "request.serve", { request, goal });
    s.give("itLeader", "goal.end", { goal, as: "dropped" });
    expect(s.request(request).goal).toBe(goal);
    expect(s.refused("marketer", "request.serve", { request: file(s, 2), goal })).toBe("goal_ended");
    s.give("marketer", "request.serve", { request, goal: null });
    expect(s.request(request).goal).toBeNull();
  });
});
