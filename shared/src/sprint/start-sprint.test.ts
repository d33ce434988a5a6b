import { describe, expect, it } from "vitest";
import { COLUMN, POD, type Scenario, bringTo, company, id, sprintId, tickDone } from "../testing/index.ts";

const sprint = sprintId(1);
const plan = { sprint, pod: POD, name: "One", start: "2026-11-02", end: "2026-11-13" };

const committed = (s: Scenario, n: number, size: 1 | 5) => {
  const request = bringTo(s, "ready", n);
  s.give("hand", "request.size", { request, size });
  s.give("lead", "request.plan", { request, sprint });
  return request;
};

describe("starting a sprint", () => {
  it("commits what it holds, in points", () => {
    const s = company();
    s.give("lead", "sprint.plan", plan);
    const request = committed(s, 1, 5);
    s.give("lead", "sprint.start", { sprint });
    expect(s.state.sprints[sprint]).toMatchObject({
      state: "active",
      startedAt: s.now,
      committed: [{ request, points: 5 }],
      changes: [],
    });
    expect(s.outcome("lead", "sprint.start", { sprint })).toBe("sprint_state");
  });

  it("asks before it starts above its capacity", () => {
    const s = company();
    s.give("lead", "sprint.plan", { ...plan, capacity: 5 });
    committed(s, 1, 5);
    committed(s, 2, 1);
    expect(s.attempt("lead", "sprint.start", { sprint })).toEqual({
      code: "over_capacity",
      planned: 6,
      capacity: 5,
    });
    expect(s.outcome("lead", "sprint.start", { sprint, confirmed: true })).toEqual(["sprint.started"]);
  });

  it("is one at a time", () => {
    const s = company();
    const other = { ...plan, sprint: sprintId(2), start: "2026-11-16", end: "2026-11-27" };
    s.give("lead", "sprint.plan", plan);
    s.give("lead", "sprint.plan", other);
    s.give("lead", "sprint.start", { sprint });
    expect(s.outcome("lead", "sprint.start", { sprint: other.sprint })).toBe("sprint_active_exists");
    expect(s.outcome(null, "sprint.start", { sprint: id(0x99) })).toBe("not_found");
  });

  it("leaves out what was carried over and finished before", () => {
    const s = company();
    s.give("lead", "sprint.plan", plan);
    const [request, left] = [committed(s, 1, 5), committed(s, 2, 1)];
    s.give("hand", "request.move", { request, column: COLUMN.build });
    tickDone(s, request);
    s.give("hand", "request.move", { request, column: COLUMN.review });
    s.give("marketer", "request.accept_delivery", { request });
    s.give("lead", "sprint.start", { sprint });
    expect(s.state.sprints[sprint]).toMatchObject({ committed: [{ request: left, points: 1 }], changes: [] });
    expect(s.request(request).sprint).toBeNull();
  });
});
