import { describe, expect, it } from "vitest";
import { COLUMN, bringTo, company, file } from "../testing/index.ts";

const expedite = { class: "expedite" as const, meanwhileWaits: "The fair" };

describe("accepting into ready", () => {
  it("ticks, sizes and enters the first ready column at its end", () => {
    const s = company();
    const first = bringTo(s, "ready", 1);
    const request = file(s, 2);
    s.wait(60_000);
    s.give("hand", "request.accept", { request, tick: [0], size: 5 });
    expect(s.request(request)).toMatchObject({
      standing: "ready",
      column: COLUMN.ready,
      size: 5,
      firstResponseAt: s.now,
    });
    expect(s.state.lanes[COLUMN.ready]).toEqual([first, request]);
  });

  it("waits for the whole ready list", () => {
    const s = company();
    const request = file(s);
    expect(s.attempt("hand", "request.accept", { request })).toEqual({
      code: "list_open",
      list: "ready",
      missing: ["The outcome is one or two sentences"],
    });
    s.give("hand", "request.tick", { request, list: "ready", item: 0, done: true });
    expect(s.outcome("hand", "request.accept", { request })).toEqual(["request.accepted"]);
    expect(s.outcome("hand", "request.accept", { request })).toBe("stage");
  });

  it("takes one expedite over ready to review; the next needs the lead's reason, which is kept", () => {
    const s = company();
    bringTo(s, "review", 1, expedite);
    const request = file(s, 2, expedite);
    const accept = { request, tick: [0] };
    expect(s.attempt("hand", "request.accept", accept)).toEqual({
      code: "expedite_full",
      count: 1,
      limit: 1,
    });
    expect(s.outcome("hand", "request.accept", { ...accept, override: "Please" })).toBe("expedite_full");
    expect(s.outcome("lead", "request.accept", { ...accept, override: "  " })).toBe("expedite_full");
    expect(s.attempt("lead", "request.accept", { ...accept, override: "Shop is down" })).toMatchObject([
      { type: "pod.expedite_limit_overridden", reason: "Shop is down", request },
      { type: "request.accepted" },
    ]);
  });

  it("takes the next expedite once the first is launch-ready", () => {
    const s = company();
    bringTo(s, "launch_ready", 1, expedite);
    expect(s.outcome("hand", "request.accept", { request: file(s, 2, expedite), tick: [0] })).toEqual([
      "request.accepted",
    ]);
  });

  it("keeps a limit on ready, which an expedite passes", () => {
    const s = company();
    s.give("lead", "column.change", { column: COLUMN.ready, limit: 1 });
    bringTo(s, "ready", 1);
    const request = file(s, 2);
    expect(s.outcome("hand", "request.accept", { request, tick: [0] })).toBe("wip_full");
    expect(s.outcome("hand", "request.accept", { request: file(s, 3, expedite), tick: [0] })).toEqual([
      "request.accepted",
    ]);
    expect(s.state.wip[COLUMN.ready]).toBe(1);
    expect(s.outcome("lead", "request.accept", { request, tick: [0], override: "Small" })).toEqual([
      "column.limit_overridden",
      "request.accepted",
    ]);
  });
});
