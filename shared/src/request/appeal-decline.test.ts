import { describe, expect, it } from "vitest";
import { DAY_MS, PEOPLE, type Scenario, bringTo, company, file } from "../testing/index.ts";

const no = { reason: "No hands", alternative: "In May" };

function declined(s: Scenario) {
  const request = file(s);
  s.give("lead", "request.decline", { request, ...no });
  return request;
}

describe("an appeal", () => {
  it("puts the request back on the pod's turn; its filing time stays", () => {
    const s = company();
    const filed = s.now;
    const request = declined(s);
    s.wait(DAY_MS).give("marketer", "request.appeal", { request, reason: "May is late" });
    expect(s.request(request)).toMatchObject({
      standing: "filed",
      entered: { filed },
      turnAt: s.now,
      closedAt: null,
      appeal: { reason: "May is late", at: s.now, decliner: PEOPLE.lead },
    });
  });

  it("is possible to the end of the fourteenth day, not a millisecond longer", () => {
    const s = company();
    const request = declined(s);
    s.wait(14 * DAY_MS + 1);
    expect(s.outcome("marketer", "request.appeal", { request, reason: "Late" })).toBe("appeal_too_late");
    s.wait(-1);
    expect(s.outcome("marketer", "request.appeal", { request, reason: "In time" })).toEqual([
      "request.appealed",
    ]);
  });

  it("is decided by another lead, not by who declined", () => {
    const s = company();
    const request = declined(s);
    s.give("marketer", "request.appeal", { request, reason: "May is late" });
    expect(s.outcome("lead", "request.accept", { request, tick: [0] })).toBe("appeal_needs_other_decider");
    expect(s.outcome("lead", "request.decline", { request, ...no })).toBe("appeal_needs_other_decider");
    expect(s.outcome("otherLead", "request.accept", { request, tick: [0] })).toEqual(["request.accepted"]);
  });

  it("is final: once upheld, nobody declines it again", () => {
    const s = company();
    const request = declined(s);
    s.give("marketer", "request.appeal", { request, reason: "May is late" });
    s.give("itLeader", "request.accept", { request, tick: [0] });
    for (const who of ["lead", "otherLead", null] as const)
      expect(s.attempt(who, "request.decline", { request, ...no })).toMatchObject({
        code: "stage",
        needs: ["filed"],
      });
    for (const who of ["itLeader", "marketingLeader"] as const)
      expect(s.outcome(who, "request.decline", { request, ...no })).toBe("not_allowed");
  });

  it("is final: declined again, there is no second appeal", () => {
    const s = company();
    const request = declined(s);
    s.give("marketer", "request.appeal", { request, reason: "May is late" });
    s.give("itLeader", "request.decline", { request, ...no });
    expect(s.outcome("marketer", "request.appeal", { request, reason: "Again" })).toBe("appeal_spent");
    expect(s.request(request).declines).toHaveLength(2);
  });

  it("is decided by the decliner only where nobody else could", () => {
    const s = company();
    const both = {
      side: "it" as const,
      roles: ["leader" as const],
      pods: s.state.members[PEOPLE.lead]!.pods,
    };
    s.give("admin", "member.change", { member: PEOPLE.lead, ...both });
    const request = declined(s);
    s.give("marketer", "request.appeal", { request, reason: "May is late" });
    expect(s.outcome("lead", "request.accept", { request, tick: [0] })).toBe("appeal_needs_other_decider");
    for (const who of ["otherLead", "itLeader", "marketingLeader"] as const)
      s.give("admin", "member.deactivate", { member: PEOPLE[who] });
    expect(s.outcome("lead", "request.accept", { request, tick: [0] })).toEqual(["request.accepted"]);
  });

  it("needs a decline", () => {
    const s = company();
    expect(s.outcome("marketer", "request.appeal", { request: bringTo(s, "ready"), reason: "Why" })).toBe(
      "stage",
    );
  });
});
