import { describe, expect, it } from "vitest";
import { bringTo, company } from "../testing/index.ts";

describe("ticking", () => {
  it("ticks and unticks one item of a list", () => {
    const s = company();
    const request = bringTo(s, "in_progress");
    const tick = { request, list: "done" as const, item: 1 };
    s.give("hand", "request.tick", { ...tick, done: true });
    expect(s.request(request).doneList.map(({ done }) => done)).toEqual([false, true]);
    expect(s.outcome("hand", "request.tick", { ...tick, done: true })).toEqual([]);
    s.give("hand", "request.tick", { ...tick, done: false });
    expect(s.request(request).doneList.map(({ done }) => done)).toEqual([false, false]);
    expect(s.outcome("hand", "request.tick", { ...tick, item: 2, done: true })).toBe("input");
  });
});
