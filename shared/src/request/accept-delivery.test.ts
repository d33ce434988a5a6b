import { describe, expect, it } from "vitest";
import { COLUMN, DAY_MS, PEOPLE, bringTo, company, id } from "../testing/index.ts";

describe("accepting a delivery", () => {
  it("makes it launch-ready, for the requester and their delegate", () => {
    const s = company();
    const request = bringTo(s, "review", 1);
    s.give("marketer", "request.accept_delivery", { request });
    expect(s.request(request)).toMatchObject({ standing: "launch_ready", column: COLUMN.launchReady });
    expect(s.outcome("marketer", "request.accept_delivery", { request })).toBe("stage");
    const other = bringTo(s, "review", 2);
    s.give("marketer", "request.delegate", { request: other, delegate: PEOPLE.otherMarketer });
    expect(s.outcome("otherMarketer", "request.accept_delivery", { request: other })).toEqual([
      "request.delivery_accepted",
    ]);
  });

  it("carries how well it was liked, in stars and in a sentence, and neither where it is not said", () => {
    const s = company();
    const plain = bringTo(s, "review", 1);
    s.give("marketer", "request.accept_delivery", { request: plain });
    expect(s.request(plain).rating).toBeNull();
    const liked = bringTo(s, "review", 2);
    s.give("marketer", "request.accept_delivery", { request: liked, rating: 4, words: "Fast and clear" });
    expect(s.request(liked).rating).toEqual({
      stars: 4,
      words: "Fast and clear",
      by: PEOPLE.marketer,
      at: s.now,
    });
    const six = { request: bringTo(s, "review", 3), rating: 6 };
    expect(() => s.attempt("marketer", "request.accept_delivery", six)).toThrow("rating");
  });

  it("keeps the earlier rating when it is accepted again without one", () => {
    const s = company();
    const request = bringTo(s, "review");
    s.give("marketer", "request.accept_delivery", { request, rating: 2 });
    s.give("hand", "request.move", { request, column: COLUMN.review });
    s.give("marketer", "request.accept_delivery", { request });
    expect(s.request(request).rating).toMatchObject({ stars: 2 });
  });

  it("falls to a leader of the requester's side after five silent days in review", () => {
    const s = company();
    const request = bringTo(s, "review");
    s.wait(5 * DAY_MS - 1);
    expect(s.outcome("marketingLeader", "request.accept_delivery", { request })).toBe("not_allowed");
    s.wait(1);
    expect(s.outcome("itLeader", "request.accept_delivery", { request })).toBe("not_allowed");
    expect(s.outcome("marketingLeader", "request.accept_delivery", { request })).toEqual([
      "request.delivery_accepted",
    ]);
  });

  it("counts the silence from the requester's last word", () => {
    const s = company();
    const request = bringTo(s, "review");
    s.wait(4 * DAY_MS).give("hand", "request.comment", { request, comment: id(0x81), text: "Ready for you" });
    s.give("marketer", "request.comment", { request, comment: id(0x82), text: "Tomorrow" });
    s.wait(DAY_MS);
    expect(s.outcome("marketingLeader", "request.accept_delivery", { request })).toBe("not_allowed");
    s.wait(4 * DAY_MS);
    expect(s.outcome("marketingLeader", "request.accept_delivery", { request })).toEqual([
      "request.delivery_accepted",
    ]);
  });

  it("falls to a leader at once when the requester left", () => {
    const s = company();
    const request = bringTo(s, "review");
    s.give("admin", "member.deactivate", { member: PEOPLE.marketer });
    expect(s.outcome("marketer", "request.accept_delivery", { request })).toBe("not_allowed");
    expect(s.outcome("marketingLeader", "request.accept_delivery", { request })).toEqual([
      "request.delivery_accepted",
    ]);
  });
});
