import { describe, expect, it } from "vitest";
import { bringTo, company, file } from "../testing/index.ts";

describe("sizing", () => {
  it("takes 1, 2, 3, 5, 8, 13 or none", () => {
    const s = company();
    const request = file(s);
    for (const size of [1, 2, 3, 5, 8, 13, null] as const) s.give("hand", "request.size", { request, size });
    expect(s.request(request).size).toBeNull();
    expect(s.outcome("hand", "request.size", { request, size: null })).toEqual([]);
    expect(() => s.attempt("hand", "request.size", { request, size: 4 as 5 })).toThrow("size");
    expect(s.outcome("hand", "request.size", { request: bringTo(s, "live", 2), size: 3 })).toBe("stage");
  });
});
