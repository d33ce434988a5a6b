import { describe, expect, it } from "vitest";
import { COLUMN, PEOPLE, bringTo, company, file, id } from "../testing/index.ts";

describe("a block", () => {
  it("has a reason, an owner and a clock, and stays with the card", () => {
    const s = company();
    const request = bringTo(s, "in_progress");
    const block = { reason: "marketing" as const, note: "Which page?", owner: PEOPLE.marketer };
    const since = s.now;
    s.give("hand", "request.block", { request, ...block });
    expect(s.request(request).block).toEqual({ ...block, by: PEOPLE.hand, since });
    s.give("hand", "request.move", { request, column: COLUMN.ready });
    expect(s.request(request).block).not.toBeNull();
    s.wait(60_000).give("hand", "request.unblock", { request });
    expect(s.request(request)).toMatchObject({
      block: null,
      blocks: [{ reason: "marketing", from: since, to: s.now }],
    });
  });

  it("is one at a time", () => {
    const s = company();
    const request = bringTo(s, "ready");
    expect(s.outcome("hand", "request.unblock", { request })).toBe("not_blocked");
    s.give("hand", "request.block", { request, reason: "vendor" });
    expect(s.outcome("hand", "request.block", { request, reason: "legal" })).toBe("already_blocked");
  });

  it("needs a card on the board and an owner who is a member", () => {
    const s = company();
    expect(s.outcome("hand", "request.block", { request: file(s, 1), reason: "other" })).toBe("stage");
    expect(s.outcome("hand", "request.block", { request: bringTo(s, "live", 2), reason: "other" })).toBe(
      "stage",
    );
    const request = bringTo(s, "ready", 3);
    expect(s.outcome("hand", "request.block", { request, reason: "other", owner: id(0x99) })).toBe(
      "not_found",
    );
  });

  it("ends when the request goes live", () => {
    const s = company();
    const request = bringTo(s, "launch_ready");
    s.give("hand", "request.block", { request, reason: "legal" });
    s.give("hand", "request.publish", { request });
    expect(s.request(request)).toMatchObject({ block: null, blocks: [{ to: s.now }] });
  });
});
