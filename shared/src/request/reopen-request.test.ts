import { describe, expect, it } from "vitest";
import { COLUMN, DAY_MS, bringTo, company, sprintId, startSprint } from "../testing/index.ts";

const sprint = sprintId(1);

describe("reopening", () => {
  it("is possible to the end of the fourteenth day; then a follow-up is filed", () => {
    const s = company();
    const request = bringTo(s, "live");
    s.wait(14 * DAY_MS + 1);
    expect(s.outcome("marketer", "request.reopen", { request, reason: "It broke" })).toBe("reopen_too_late");
    s.wait(-1);
    expect(s.outcome("marketer", "request.reopen", { request, reason: "It broke" })).toEqual([
      "request.reopened",
    ]);
    expect(s.outcome("marketer", "request.reopen", { request, reason: "Again" })).toBe("stage");
  });

  it("loses the finish, keeps the start and every visit", () => {
    const s = company();
    const request = bringTo(s, "live");
    const { entered, visits } = s.request(request);
    s.wait(DAY_MS).give("marketer", "request.reopen", { request, reason: "It broke" });
    expect(s.request(request).entered).toEqual({
      filed: entered.filed,
      ready: entered.ready,
      in_progress: entered.in_progress,
    });
    expect(s.request(request).visits).toHaveLength(visits.length + 1);
    expect(s.request(request)).toMatchObject({ column: COLUMN.build, reopenings: [s.now], closedAt: null });
  });

  it("joins the active sprint, as added, whatever its column's limit", () => {
    const s = company();
    const request = bringTo(s, "live", 1);
    s.give("lead", "column.change", { column: COLUMN.build, limit: 1 });
    bringTo(s, "in_progress", 2);
    startSprint(s, 0);
    s.give("marketer", "request.reopen", { request, reason: "It broke" });
    expect(s.request(request).sprint).toBe(sprint);
    expect(s.state.sprints[sprint]!.changes).toEqual([{ at: s.now, request, kind: "added", points: 1 }]);
  });

  it("of what the active sprint finished is done no longer", () => {
    const s = company();
    const request = bringTo(s, "ready");
    startSprint(s);
    s.give("lead", "request.plan", { request, sprint });
    s.give("hand", "request.move", { request, column: COLUMN.build });
    for (const item of [0, 1]) s.give("hand", "request.tick", { request, list: "done", item, done: true });
    s.give("hand", "request.move", { request, column: COLUMN.review });
    s.give("marketer", "request.accept_delivery", { request });
    s.give("hand", "request.publish", { request });
    s.give("marketer", "request.reopen", { request, reason: "It broke" });
    expect(s.state.sprints[sprint]!.changes.map(({ kind }) => kind)).toEqual(["added", "done", "undone"]);
  });
});
