import { describe, expect, it } from "vitest";
import { PEOPLE, POD, company, id, memberId } from "../testing/index.ts";

describe("members", () => {
  const plain = { side: "it" as const, roles: [], pods: {} };

  it("come in once, with pods that are there", () => {
    const s = company();
    const add = { member: memberId(30), ...plain, pods: { [POD]: "member" as const } };
    s.give(null, "member.add", add);
    expect(s.state.members[add.member]).toMatchObject({ active: true, joinedAt: s.now, pods: add.pods });
    expect(s.outcome(null, "member.add", add)).toBe("already_exists");
    const lost = { [id<never>(0x99)]: "lead" as const };
    expect(s.outcome(null, "member.add", { ...add, member: memberId(31), pods: lost })).toBe("not_found");
    expect(s.outcome("admin", "member.change", { ...add, pods: lost })).toBe("not_found");
    expect(s.outcome("admin", "member.change", { ...add, member: memberId(31) })).toBe("not_found");
    expect(s.outcome("admin", "member.change", add)).toEqual([]);
  });

  it("keep one active admin at least", () => {
    const s = company();
    const member = PEOPLE.admin;
    expect(s.outcome("admin", "member.change", { member, ...plain })).toBe("last_admin");
    expect(s.outcome("admin", "member.deactivate", { member })).toBe("last_admin");
    s.give("admin", "member.change", { member: PEOPLE.lead, ...plain, roles: ["admin"] });
    expect(s.outcome("admin", "member.deactivate", { member })).toEqual(["member.deactivated"]);
    expect(s.outcome("lead", "member.deactivate", { member: PEOPLE.lead })).toBe("last_admin");
  });

  it("do nothing once deactivated, and come back with what they were", () => {
    const s = company();
    const before = s.state.members[PEOPLE.lead];
    const { lead: member } = PEOPLE;
    s.give("admin", "member.deactivate", { member });
    expect(s.outcome("admin", "member.deactivate", { member })).toEqual([]);
    expect(s.outcome("lead", "pod.change", { pod: POD, expediteLimit: 3 })).toBe("not_allowed");
    s.give("admin", "member.reactivate", { member });
    expect(s.outcome("admin", "member.reactivate", { member })).toEqual([]);
    expect(s.state.members[PEOPLE.lead]).toEqual(before);
    expect(s.outcome("admin", "member.deactivate", { member: memberId(99) })).toBe("not_found");
    expect(s.outcome("admin", "member.reactivate", { member: memberId(99) })).toBe("not_found");
  });
});
