import { describe, expect, it } from "vitest";
import { COLUMN, POD, bringTo, company, id, sprintId, tickDone } from "../testing/index.ts";

const sprint = sprintId(1);
const plan = { sprint, pod: POD, name: "One", start: "2026-11-02", end: "2026-11-13" };

function running() {
  const s = company();
  s.give("lead", "sprint.plan", plan);
  s.give("lead", "sprint.plan", { ...plan, sprint: sprintId(2), start: "2026-11-16", end: "2026-11-27" });
  const [a, b, c] = [bringTo(s, "ready", 1), bringTo(s, "ready", 2), bringTo(s, "ready", 3)];
  for (const request of [a, b, c]) {
    s.give("lead", "request.plan", { request, sprint });
    s.give("hand", "request.move", { request, column: COLUMN.build });
  }
  s.give("lead", "sprint.start", { sprint });
  tickDone(s, c);
  s.give("hand", "request.move", { request: c, column: COLUMN.review });
  s.give("marketer", "request.accept_delivery", { request: c });
  return { s, a, b, c };
}

describe("closing a sprint", () => {
  it("decides every unfinished request: the next sprint, in place, or back to ready", () => {
    const { s, a, b, c } = running();
    const next = sprintId(2);
    const to = (x: "next" | "ready", y: "next" | "ready") => [
      { request: a, to: x },
      { request: b, to: y },
    ];
    s.give("lead", "sprint.close", { sprint, next, decisions: to("next", "ready") });
    expect(s.state.sprints[sprint]).toMatchObject({
      state: "closed",
      closedAt: s.now,
      unfinished: to("next", "ready"),
      changes: [{ kind: "done", request: c }],
    });
    expect(s.request(a)).toMatchObject({ sprint: next, standing: "in_progress", column: COLUMN.build });
    expect(s.request(b)).toMatchObject({ sprint: null, standing: "ready", column: COLUMN.ready });
    expect(s.request(b).entered).not.toHaveProperty("in_progress");
    expect(s.request(c).sprint).toBe(sprint);
  });

  it("waits until all are decided", () => {
    const { s, a, b } = running();
    const decisions = [{ request: a, to: "ready" as const }];
    expect(s.attempt("lead", "sprint.close", { sprint, decisions })).toEqual({
      code: "sprint_undecided",
      requests: [b],
    });
  });

  it("carries over only into a planned sprint of the pod", () => {
    const { s, a, b } = running();
    const decisions = [a, b].map((request) => ({ request, to: "next" as const }));
    expect(s.outcome("lead", "sprint.close", { sprint, decisions })).toBe("not_found");
    expect(s.outcome("lead", "sprint.close", { sprint, next: sprint, decisions })).toBe("not_found");
    expect(s.outcome("lead", "sprint.close", { sprint, next: id(0x99), decisions })).toBe("not_found");
    expect(s.outcome("lead", "sprint.close", { sprint: sprintId(2), decisions: [] })).toBe("sprint_state");
  });
});
