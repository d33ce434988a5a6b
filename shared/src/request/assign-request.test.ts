import { describe, expect, it } from "vitest";
import { PEOPLE, bringTo, company, id } from "../testing/index.ts";

describe("assigning", () => {
  it("names each person once, or nobody", () => {
    const s = company();
    const request = bringTo(s, "ready");
    s.give("hand", "request.assign", { request, assignees: [PEOPLE.lead, PEOPLE.hand, PEOPLE.lead] });
    expect(s.request(request).assignees).toEqual([PEOPLE.lead, PEOPLE.hand]);
    expect(s.outcome("hand", "request.assign", { request, assignees: [PEOPLE.lead, PEOPLE.hand] })).toEqual(
      [],
    );
    s.give("hand", "request.assign", { request, assignees: [] });
    expect(s.request(request).assignees).toEqual([]);
  });

  it("takes on nobody who left or is unknown, but lets who left stay until reassigned", () => {
    const s = company();
    const request = bringTo(s, "in_progress");
    s.give("admin", "member.deactivate", { member: PEOPLE.hand });
    expect(s.outcome("lead", "request.assign", { request, assignees: [id(0x99)] })).toBe("not_found");
    expect(s.outcome("lead", "request.assign", { request, assignees: [PEOPLE.hand, PEOPLE.lead] })).toEqual([
      "request.assigned",
    ]);
    s.give("lead", "request.assign", { request, assignees: [PEOPLE.lead] });
    expect(s.outcome("lead", "request.assign", { request, assignees: [PEOPLE.hand] })).toBe("deactivated");
  });
});
