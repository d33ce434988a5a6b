import { describe, expect, it } from "vitest";
import { COLUMN, PEOPLE, bringTo, company, tickDone } from "../testing/index.ts";
import { sentBackOf } from "./sent-back.ts";

describe("what was sent back", () => {
  it("says who returned it and why, in whichever column it waits, until it is in review again", () => {
    const s = company();
    const request = bringTo(s, "review");
    expect(sentBackOf(s.request(request))).toBeNull();
    s.give("marketer", "request.return_delivery", { request, reason: "Wrong picture" });
    const told = { how: "returned", reason: "Wrong picture", by: PEOPLE.marketer, at: s.now };
    expect(sentBackOf(s.request(request))).toEqual(told);
    s.give("hand", "request.move", { request, column: COLUMN.ready });
    expect(sentBackOf(s.request(request))).toEqual(told);
    s.give("hand", "request.move", { request, column: COLUMN.build });
    tickDone(s, request);
    s.give("hand", "request.move", { request, column: COLUMN.review });
    expect(sentBackOf(s.request(request))).toBeNull();
  });

  it("tells a reopened one from a returned one", () => {
    const s = company();
    const request = bringTo(s, "live");
    s.give("marketer", "request.reopen", { request, reason: "It broke" });
    expect(sentBackOf(s.request(request))).toMatchObject({ how: "reopened", reason: "It broke" });
    s.wait(1000);
    s.give("hand", "request.move", { request, column: COLUMN.review });
    s.give("marketer", "request.return_delivery", { request, reason: "Still broken" });
    expect(sentBackOf(s.request(request))).toMatchObject({ how: "returned", reason: "Still broken" });
  });

  it("is over once the request is withdrawn", () => {
    const s = company();
    const request = bringTo(s, "review");
    s.give("marketer", "request.return_delivery", { request, reason: "Wrong picture" });
    s.give("marketer", "request.withdraw", { request, reason: "" });
    expect(sentBackOf(s.request(request))).toBeNull();
  });
});
