import { describe, expect, it } from "vitest";
import { company, file } from "../testing/index.ts";

describe("answering", () => {
  it("is once per question, and a question can be asked again", () => {
    const s = company();
    const request = file(s);
    for (const question of ["Which page?", "Which picture?"]) {
      s.give("hand", "request.ask", { request, question });
      expect(s.outcome("marketer", "request.answer", { request, answer: "The third" })).toEqual([
        "request.answered",
      ]);
      expect(s.outcome("marketer", "request.answer", { request, answer: "The third" })).toBe("stage");
    }
    expect(s.outcome("itLeader", "request.answer", { request, answer: "No" })).toBe("not_allowed");
  });
});
