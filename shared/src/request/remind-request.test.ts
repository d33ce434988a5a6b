import { describe, expect, it } from "vitest";
import { bringTo, company, file, MINUTE } from "../testing/index.ts";
import { reminderOf } from "./reminders.ts";

describe("reminding", () => {
  it("is noted once for each wait", () => {
    const s = company();
    const request = file(s);
    const since = s.request(request).turnAt;
    const reminder = { request, what: "answer", since } as const;
    expect(reminderOf(s.request(request))).toEqual({ what: "answer", since });
    expect(s.outcome(null, "request.remind", reminder)).toEqual(["request.reminded"]);
    expect(reminderOf(s.request(request))).toBeNull();
    expect(s.outcome(null, "request.remind", reminder)).toEqual([]);
    s.wait(MINUTE).give("hand", "request.ask", { request, question: "Which page?" });
    expect(s.outcome(null, "request.remind", reminder)).toEqual([]);
    s.wait(MINUTE).give("marketer", "request.answer", { request, answer: "The third" });
    expect(reminderOf(s.request(request))).toEqual({ what: "answer", since: s.now });
  });

  it("speaks of an open question and of a delivery, and of nothing else", () => {
    const s = company();
    const asked = file(s);
    s.give("hand", "request.ask", { request: asked, question: "Which page?" });
    expect(reminderOf(s.request(asked))).toEqual({ what: "question", since: s.now });
    const review = bringTo(s.wait(MINUTE), "review", 2);
    expect(reminderOf(s.request(review))).toEqual({ what: "review", since: s.now });
    expect(reminderOf(s.request(bringTo(s, "live", 3)))).toBeNull();
    expect(s.outcome(null, "request.remind", { request: review, what: "answer", since: s.now })).toEqual([]);
  });

  it("takes nobody's undo away", () => {
    const s = company();
    const request = file(s);
    const sized = s.give("hand", "request.size", { request, size: 8 });
    s.give(null, "request.remind", { request, what: "answer", since: s.request(request).turnAt });
    s.give("hand", "undo", { command: sized });
    expect(s.request(request)).toMatchObject({ size: null, reminded: { answer: s.request(request).turnAt } });
  });
});
