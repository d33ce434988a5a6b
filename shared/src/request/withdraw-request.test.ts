import { describe, expect, it } from "vitest";
import { COLUMN, POD, bringTo, company, file, sprintId } from "../testing/index.ts";

describe("withdrawing", () => {
  it.each(["filed", "ready", "in_progress", "review", "launch_ready"] as const)(
    "is possible in %s",
    (stop) => {
      const s = company();
      const request = bringTo(s, stop);
      s.give("marketer", "request.withdraw", { request });
      expect(s.request(request)).toMatchObject({ standing: "withdrawn", closedAt: s.now, column: null });
      expect(Object.values(s.state.lanes).flat()).toEqual([]);
    },
  );

  it("is possible while a question is open, and too late once live", () => {
    const s = company();
    const asked = file(s, 1);
    s.give("hand", "request.ask", { request: asked, question: "Which?" });
    expect(s.outcome("marketer", "request.withdraw", { request: asked })).toEqual(["request.withdrawn"]);
    expect(s.outcome("marketer", "request.withdraw", { request: asked })).toBe("stage");
    expect(s.outcome("marketer", "request.withdraw", { request: bringTo(s, "live", 2) })).toBe("stage");
  });

  it("leaves the active sprint as removed and ends the block", () => {
    const s = company();
    const request = bringTo(s, "ready");
    const sprint = sprintId(1);
    s.give("lead", "sprint.plan", { sprint, pod: POD, name: "One", start: "2026-11-02", end: "2026-11-13" });
    s.give("lead", "request.plan", { request, sprint });
    s.give("lead", "sprint.start", { sprint });
    s.give("hand", "request.move", { request, column: COLUMN.build });
    s.give("hand", "request.block", { request, reason: "vendor" });
    s.give("marketer", "request.withdraw", { request, reason: "No budget" });
    expect(s.request(request)).toMatchObject({ sprint: null, block: null });
    expect(s.state.sprints[sprint]!.changes).toEqual([{ at: s.now, request, kind: "removed", points: 1 }]);
  });
});
