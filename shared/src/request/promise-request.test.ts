import { describe, expect, it } from "vitest";
import { tableGet } from "../kernel/table.ts";
import { bringTo, company, DAY_MS, file, MINUTE } from "../testing/index.ts";

const PROMISE = {
  class: "standard",
  basis: "service_and_class",
  requests: 20,
  days: 6,
  probability: 0.85,
  day: "2026-11-07",
  ownDate: { day: "2026-11-05", share: 0.62 },
  queue: 4,
} as const;

describe("a promise", () => {
  it("is kept as it was made, and once", () => {
    const s = company();
    const request = file(s);
    expect(s.outcome(null, "request.promise", { request, promise: PROMISE })).toEqual(["request.promised"]);
    expect(s.request(request).promise).toEqual({ ...PROMISE, at: s.now });
    expect(s.outcome(null, "request.promise", { request, promise: { ...PROMISE, days: 9 } })).toEqual([]);
  });

  it("is made anew for another class only before the work is accepted", () => {
    const s = company();
    const request = file(s);
    s.give(null, "request.promise", { request, promise: PROMISE });
    const other = { ...PROMISE, class: "intangible", days: 12 } as const;
    // It is standard still: a promise for another class comes too early, or too late.
    expect(s.outcome(null, "request.promise", { request, promise: other })).toEqual([]);
    s.give("lead", "request.triage", { request, class: "intangible" });
    expect(s.outcome(null, "request.promise", { request, promise: other })).toEqual(["request.promised"]);
    s.give("lead", "request.accept", { request, tick: [0, 1, 2] });
    s.give("lead", "request.triage", { request, class: "standard" });
    expect(s.outcome(null, "request.promise", { request, promise: PROMISE })).toEqual([]);
    expect(s.request(request).promise?.days).toBe(12);
  });

  it("takes nothing from whoever acted last, who can still undo", () => {
    const s = company();
    const request = file(s);
    const accept = s.give("lead", "request.accept", { request, tick: [0, 1, 2] });
    s.wait(MINUTE).give(null, "request.promise", { request, promise: PROMISE });
    s.give("lead", "undo", { command: accept });
    expect(s.request(request)).toMatchObject({ standing: "filed", promise: { days: 6 } });
  });

  it("is not made for what is closed, and stays with what is archived", () => {
    const s = company();
    const live = bringTo(s, "live", 1);
    expect(s.outcome(null, "request.promise", { request: live, promise: PROMISE })).toEqual([]);
    const request = bringTo(s, "review", 2);
    s.give(null, "request.promise", { request, promise: PROMISE });
    s.give("marketer", "request.accept_delivery", { request });
    s.give("hand", "request.publish", { request });
    s.wait(15 * DAY_MS).give(null, "request.archive", { request });
    expect(s.state.archive && tableGet(s.state.archive, request)?.promise?.days).toBe(6);
  });
});
