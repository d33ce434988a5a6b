import { describe, expect, it } from "vitest";
import { POD, company, sprintId } from "../testing/index.ts";

const sprint = sprintId(1);
const plan = { sprint, pod: POD, name: "One", start: "2026-11-02", end: "2026-11-13" };

describe("changing a sprint", () => {
  it("changes what differs, until it is closed", () => {
    const s = company();
    s.give("lead", "sprint.plan", plan);
    s.give("lead", "sprint.start", { sprint });
    expect(s.attempt("lead", "sprint.change", { sprint, name: "One", capacity: 20 })).toEqual([
      { type: "sprint.changed", sprint, changes: { capacity: 20 } },
    ]);
    expect(s.outcome("lead", "sprint.change", { sprint, capacity: 20 })).toEqual([]);
    s.give("lead", "sprint.close", { sprint, decisions: [] });
    expect(s.outcome("lead", "sprint.change", { sprint, goal: "Late" })).toBe("sprint_state");
  });

  it("keeps the rules on dates", () => {
    const s = company();
    s.give("lead", "sprint.plan", plan);
    s.give("lead", "sprint.plan", { ...plan, sprint: sprintId(2), start: "2026-11-16", end: "2026-11-27" });
    expect(s.outcome("lead", "sprint.change", { sprint, end: "2026-11-16" })).toBe("sprint_overlap");
    expect(s.outcome("lead", "sprint.change", { sprint, end: "2026-11-15" })).toEqual(["sprint.changed"]);
    expect(s.outcome("lead", "sprint.change", { sprint, start: "2026-10-15" })).toBe("sprint_too_long");
  });
});
