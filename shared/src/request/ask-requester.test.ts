import { describe, expect, it } from "vitest";
import { PEOPLE, bringTo, company, file } from "../testing/index.ts";

describe("asking and answering", () => {
  it("stops the pod's clock and starts it anew, the filing time stays", () => {
    const s = company();
    const request = file(s);
    const filed = s.now;
    s.wait(60_000).give("hand", "request.ask", { request, question: "Which page?" });
    expect(s.request(request)).toMatchObject({
      standing: "needs_info",
      question: { text: "Which page?", by: PEOPLE.hand, at: s.now },
      firstResponseAt: s.now,
      turnAt: filed,
    });
    s.wait(60_000).give("marketingLeader", "request.answer", { request, answer: "The third" });
    expect(s.request(request)).toMatchObject({
      standing: "filed",
      question: null,
      turnAt: s.now,
      entered: { filed },
    });
    expect(s.request(request).visits.map(({ standing }) => standing)).toEqual([
      "filed",
      "needs_info",
      "filed",
    ]);
  });

  it("is only for filed requests; after start a question is a block", () => {
    const s = company();
    const request = bringTo(s, "ready");
    expect(s.outcome("hand", "request.ask", { request, question: "Which page?" })).toBe("stage");
    expect(s.outcome("marketer", "request.answer", { request, answer: "Which question?" })).toBe("stage");
  });
});
