import { describe, expect, it } from "vitest";
import { DAY_MS, POD, type Scenario, company, id, sprintId } from "../testing/index.ts";

const sprint = sprintId(1);
const plan = { sprint, pod: POD, name: "One", start: "2026-11-02", end: "2026-11-13" };

const next = (s: Scenario, start: string, end: string) =>
  s.outcome("lead", "sprint.plan", { ...plan, sprint: sprintId(2), start, end });

describe("planning a sprint", () => {
  it("begins planned, empty, without a capacity unless the lead sets one", () => {
    const s = company();
    s.give("lead", "sprint.plan", plan);
    expect(s.state.sprints[sprint]).toMatchObject({
      state: "planned",
      goal: "",
      capacity: null,
      committed: [],
    });
    expect(s.outcome("lead", "sprint.plan", plan)).toBe("already_exists");
  });

  it("lasts a month at most and does not end before it starts", () => {
    const s = company();
    expect(next(s, "2026-11-02", "2026-11-01")).toBe("input");
    expect(next(s, "2026-12-01", "2027-01-01")).toBe("sprint_too_long");
    expect(next(s, "2026-12-01", "2026-12-31")).toEqual(["sprint.planned"]);
  });

  it("overlaps no other of its pod, first and last day counted", () => {
    const s = company();
    s.give("lead", "sprint.plan", plan);
    expect(next(s, "2026-11-13", "2026-11-20")).toBe("sprint_overlap");
    expect(next(s, "2026-10-20", "2026-11-02")).toBe("sprint_overlap");
    expect(next(s, "2026-11-14", "2026-11-20")).toEqual(["sprint.planned"]);
  });

  it("may follow the day after the last one closed early", () => {
    const s = company();
    s.give("lead", "sprint.plan", plan);
    s.give("lead", "sprint.start", { sprint });
    s.wait(2 * DAY_MS).give("lead", "sprint.close", { sprint, decisions: [] });
    expect(next(s, "2026-11-04", "2026-11-13")).toBe("sprint_overlap");
    expect(next(s, "2026-11-05", "2026-11-13")).toEqual(["sprint.planned"]);
  });

  it("is about a pod of the lead", () => {
    const s = company();
    expect(s.outcome("lead", "sprint.plan", { ...plan, pod: id(0x99) })).toBe("not_allowed");
    expect(s.outcome(null, "sprint.plan", { ...plan, pod: id(0x99) })).toBe("not_found");
  });
});
