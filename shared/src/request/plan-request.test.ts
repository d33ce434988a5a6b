import { describe, expect, it } from "vitest";
import { COLUMN, bringTo, company, file, id, sprintId, startSprint } from "../testing/index.ts";

const sprint = sprintId(1);

describe("planning a request", () => {
  it("commits a ready request to a sprint of its pod", () => {
    const s = company();
    const request = bringTo(s, "ready");
    startSprint(s);
    s.give("lead", "request.plan", { request, sprint });
    expect(s.request(request)).toMatchObject({ standing: "committed", column: COLUMN.committed, sprint });
    expect(s.state.sprints[sprint]!.changes).toEqual([{ at: s.now, request, kind: "added", points: 1 }]);
    expect(s.outcome("lead", "request.plan", { request, sprint })).toBe("stage");
    expect(s.outcome("lead", "request.plan", { request: file(s, 2), sprint })).toBe("stage");
  });

  it("asks before it goes above an active sprint's capacity, in points", () => {
    const s = company();
    const [a, b] = [bringTo(s, "ready", 1), bringTo(s, "ready", 2)];
    s.give("hand", "request.size", { request: b, size: 5 });
    startSprint(s, 5);
    expect(s.outcome("lead", "request.plan", { request: b, sprint })).toEqual(["request.planned"]);
    expect(s.attempt("lead", "request.plan", { request: a, sprint })).toEqual({
      code: "over_capacity",
      planned: 6,
      capacity: 5,
    });
    expect(s.outcome("lead", "request.plan", { request: a, sprint, confirmed: true })).toEqual([
      "request.planned",
    ]);
  });

  it("keeps the column's limit", () => {
    const s = company();
    const [a, b] = [bringTo(s, "ready", 1), bringTo(s, "ready", 2)];
    startSprint(s);
    s.give("lead", "column.change", { column: COLUMN.committed, limit: 1 });
    s.give("lead", "request.plan", { request: a, sprint });
    expect(s.outcome("lead", "request.plan", { request: b, sprint })).toBe("wip_full");
    expect(s.outcome("lead", "request.plan", { request: b, sprint, override: "Small" })).toEqual([
      "column.limit_overridden",
      "request.planned",
    ]);
  });

  it("needs a sprint that is there and not closed", () => {
    const s = company();
    const request = bringTo(s, "ready");
    startSprint(s);
    s.give("lead", "sprint.close", { sprint, decisions: [] });
    expect(s.outcome("lead", "request.plan", { request, sprint })).toBe("sprint_state");
    expect(s.outcome("lead", "request.plan", { request, sprint: id(0x99) })).toBe("not_found");
  });
});
