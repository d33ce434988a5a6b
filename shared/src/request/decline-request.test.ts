import { describe, expect, it } from "vitest";
import { PEOPLE, bringTo, company, file, requestId } from "../testing/index.ts";

const no = { reason: "No hands before May", alternative: "A banner this week" };

describe("declining", () => {
  it("carries a reason and an alternative", () => {
    const s = company();
    const request = file(s);
    expect(s.outcome("lead", "request.decline", { request, reason: no.reason })).toBe(
      "decline_needs_alternative",
    );
    expect(s.outcome("lead", "request.decline", { request, ...no, reason: " " })).toBe(
      "decline_needs_alternative",
    );
    s.give("lead", "request.decline", { request, ...no });
    expect(s.request(request)).toMatchObject({
      standing: "declined",
      closedAt: s.now,
      lastDecliner: PEOPLE.lead,
      firstResponseAt: s.now,
      declines: [{ at: s.now, ...no, duplicateOf: null }],
    });
  });

  it("takes a ready card off the board and ends its block", () => {
    const s = company();
    const request = bringTo(s, "ready");
    s.give("hand", "request.block", { request, reason: "legal" });
    s.wait(60_000).give("lead", "request.decline", { request, ...no });
    expect(s.request(request)).toMatchObject({ column: null, rank: null, block: null, sprint: null });
    expect(s.request(request).blocks).toMatchObject([{ to: s.now }]);
    expect(Object.values(s.state.lanes).flat()).toEqual([]);
  });

  it("of a duplicate has the other request as its alternative", () => {
    const s = company();
    const twin = file(s, 1);
    const request = file(s, 2);
    const duplicate = { request, reason: "Filed twice" };
    expect(s.outcome("lead", "request.decline", { ...duplicate, duplicateOf: request })).toBe("not_found");
    expect(s.outcome("lead", "request.decline", { ...duplicate, duplicateOf: requestId(9) })).toBe(
      "not_found",
    );
    s.give("lead", "request.decline", { ...duplicate, duplicateOf: twin });
    expect(s.request(request).declines).toMatchObject([
      { alternative: "CAM-1 Swap hero 1", duplicateOf: twin },
    ]);
    expect(
      s.outcome("lead", "request.decline", { request: twin, reason: "Twice", duplicateOf: request }),
    ).toBe("stage");
  });

  it("is for filed and ready only", () => {
    const s = company();
    for (const stop of ["in_progress", "live"] as const) {
      const request = bringTo(s, stop, stop.length);
      expect(s.outcome("lead", "request.decline", { request, ...no })).toBe("stage");
    }
  });
});
