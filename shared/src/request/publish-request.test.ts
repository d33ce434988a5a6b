import { describe, expect, it } from "vitest";
import { COLUMN, bringTo, company } from "../testing/index.ts";

describe("publishing", () => {
  it("puts an accepted delivery live, by the pod or the requester", () => {
    const s = company();
    for (const [n, who] of [
      [1, "hand"],
      [2, "marketer"],
    ] as const) {
      const request = bringTo(s, "launch_ready", n);
      s.wait(60_000).give(who, "request.publish", { request });
      expect(s.request(request)).toMatchObject({ standing: "live", column: COLUMN.live, closedAt: s.now });
      expect(s.request(request).entered.live).toBe(s.now);
    }
  });

  it("waits for the requester's yes", () => {
    const s = company();
    expect(s.outcome("hand", "request.publish", { request: bringTo(s, "review") })).toBe("stage");
  });
});
