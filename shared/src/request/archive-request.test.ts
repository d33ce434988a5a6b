import { describe, expect, it } from "vitest";
import { DAY_MS, bringTo, company } from "../testing/index.ts";

describe("archiving", () => {
  it("keeps the flow facts of what closed fourteen days ago, and nothing else", () => {
    const s = company();
    const request = bringTo(s, "live");
    s.wait(14 * DAY_MS - 1);
    expect(s.outcome(null, "request.archive", { request })).toEqual([]);
    s.wait(1).give(null, "request.archive", { request });
    expect(s.state.requests.flatMap(Object.values)).toEqual([]);
    expect(Object.values(s.state.lanes).flat()).toEqual([]);
    const [facts] = s.state.archive!.flatMap(Object.values);
    expect(facts).toMatchObject({ id: request, standing: "live" });
    expect(facts).not.toHaveProperty("outcome");
    expect(s.outcome("marketer", "request.reopen", { request, reason: "Late" })).toBe("not_allowed");
  });

  it("leaves open work alone", () => {
    const s = company();
    const request = bringTo(s, "review");
    expect(s.wait(90 * DAY_MS).outcome(null, "request.archive", { request })).toBe("stage");
  });
});
