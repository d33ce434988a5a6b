import { describe, expect, it } from "vitest";
import { bringTo, company, file } from "../testing/index.ts";

describe("planning the day it goes live", () => {
  it("is for both sides, and a day less is no news", () => {
    const s = company();
    const request = file(s);
    const plan = (who: "hand" | "marketer", goLive: string | null) =>
      s.outcome(who, "request.set_go_live", { request, goLive });
    expect(plan("hand", "2026-11-20")).toEqual(["request.go_live_set"]);
    expect(plan("marketer", "2026-11-20")).toEqual([]);
    expect(s.request(request).goLive).toBe("2026-11-20");
    expect(plan("marketer", null)).toEqual(["request.go_live_set"]);
    expect(s.request(request).goLive).toBeNull();
  });

  it("ends with going live, and can be taken back before", () => {
    const s = company();
    const request = bringTo(s, "launch_ready");
    const command = s.give("hand", "request.set_go_live", { request, goLive: "2026-11-20" });
    s.give("hand", "undo", { command });
    expect(s.request(request).goLive).toBeNull();
    s.give("hand", "request.publish", { request });
    expect(s.outcome("hand", "request.set_go_live", { request, goLive: "2026-11-20" })).toBe("stage");
  });
});
