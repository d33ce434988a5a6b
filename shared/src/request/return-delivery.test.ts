import { describe, expect, it } from "vitest";
import { COLUMN, PEOPLE, bringTo, company } from "../testing/index.ts";

describe("returning a delivery", () => {
  it("goes back into work with its reason, until it reaches review again", () => {
    const s = company();
    const request = bringTo(s, "review");
    expect(() => s.attempt("marketer", "request.return_delivery", { request, reason: " " })).toThrow(
      "reason",
    );
    s.give("marketer", "request.return_delivery", { request, reason: "Wrong picture" });
    expect(s.request(request)).toMatchObject({
      standing: "in_progress",
      column: COLUMN.build,
      returned: { reason: "Wrong picture", by: PEOPLE.marketer, at: s.now },
    });
    expect(s.request(request).entered).not.toHaveProperty("review");
    s.give("hand", "request.move", { request, column: COLUMN.check });
    expect(s.request(request).returned).not.toBeNull();
    s.give("hand", "request.move", { request, column: COLUMN.review });
    expect(s.request(request).returned).toBeNull();
  });

  it("is for what is in review", () => {
    const s = company();
    const request = bringTo(s, "launch_ready");
    expect(s.outcome("marketer", "request.return_delivery", { request, reason: "No" })).toBe("stage");
  });
});
