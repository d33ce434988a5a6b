import { describe, expect, it } from "vitest";
import { PEOPLE, bringTo, company, file, id, requestId } from "../testing/index.ts";

describe("commenting", () => {
  it("remembers who and when; the words stay in the log", () => {
    const s = company();
    const request = file(s);
    const comment = id<never>(0x81);
    s.give("marketer", "request.comment", { request, comment, text: "Soon?", mentions: [PEOPLE.hand] });
    expect(s.request(request)).toMatchObject({
      comments: [{ id: comment, by: PEOPLE.marketer, at: s.now }],
      firstResponseAt: null,
    });
    expect(s.log.at(-1)!.events).toMatchObject([{ text: "Soon?", mentions: [PEOPLE.hand] }]);
    expect(s.outcome("marketer", "request.comment", { request, comment, text: "Soon?" })).toBe(
      "already_exists",
    );
  });

  it("by the IT side is a first response, and only the first", () => {
    const s = company();
    const request = file(s);
    s.wait(60_000).give("itLeader", "request.comment", { request, comment: id(0x81), text: "Looking" });
    const first = s.now;
    s.wait(60_000).give("hand", "request.comment", { request, comment: id(0x82), text: "Still" });
    expect(s.request(request).firstResponseAt).toBe(first);
  });

  it("is possible on what is live, up to 1,200 characters", () => {
    const s = company();
    const request = bringTo(s, "live");
    const comment = { request, comment: id<never>(0x81) };
    expect(() => s.attempt("hand", "request.comment", { ...comment, text: "x".repeat(1201) })).toThrow(
      "text",
    );
    expect(s.outcome("hand", "request.comment", { ...comment, text: "x".repeat(1200) })).toEqual([
      "request.commented",
    ]);
    expect(s.outcome("hand", "request.comment", { ...comment, request: requestId(9), text: "Hm" })).toBe(
      "not_found",
    );
  });
});
