import { describe, expect, it } from "vitest";
import { PEOPLE, bringTo, company, file, id } from "../testing/index.ts";

describe("naming a delegate", () => {
  it("lets somebody else answer, and is taken back", () => {
    const s = company();
    const request = file(s);
    s.give("marketer", "request.delegate", { request, delegate: PEOPLE.otherMarketer });
    expect(s.outcome("marketer", "request.delegate", { request, delegate: PEOPLE.otherMarketer })).toEqual(
      [],
    );
    s.give("hand", "request.ask", { request, question: "Which?" });
    expect(s.outcome("otherMarketer", "request.answer", { request, answer: "This" })).toEqual([
      "request.answered",
    ]);
    s.give("marketer", "request.delegate", { request, delegate: null });
    expect(s.outcome("otherMarketer", "request.withdraw", { request })).toBe("not_allowed");
  });

  it("needs somebody who is here", () => {
    const s = company();
    const request = file(s);
    expect(s.outcome("marketer", "request.delegate", { request, delegate: id(0x99) })).toBe("not_found");
    s.give("admin", "member.deactivate", { member: PEOPLE.otherMarketer });
    expect(s.outcome("marketer", "request.delegate", { request, delegate: PEOPLE.otherMarketer })).toBe(
      "deactivated",
    );
  });

  it("is a leader's of the requester's side once the requester left: then the delegate speaks", () => {
    const s = company();
    const request = bringTo(s, "review");
    const delegate = { request, delegate: PEOPLE.otherMarketer };
    expect(s.outcome("marketingLeader", "request.delegate", delegate)).toBe("not_allowed");
    s.give("admin", "member.deactivate", { member: PEOPLE.marketer });
    s.give("marketingLeader", "request.delegate", delegate);
    expect(s.outcome("otherMarketer", "request.withdraw", { request })).toBe("not_allowed");
    expect(s.outcome("otherMarketer", "request.accept_delivery", { request })).toEqual([
      "request.delivery_accepted",
    ]);
  });
});
