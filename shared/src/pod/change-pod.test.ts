import { describe, expect, it } from "vitest";
import { PEOPLE, POD, company, memberId } from "../testing/index.ts";

describe("changing a pod", () => {
  it("limits its expedites and renames it", () => {
    const s = company();
    s.give("lead", "pod.change", { pod: POD, expediteLimit: 0 });
    s.give("admin", "pod.change", { pod: POD, name: "Web pod" });
    expect(s.state.pods[POD]).toMatchObject({ name: "Web pod", expediteLimit: 0 });
    expect(s.outcome("admin", "pod.change", { pod: POD, name: "Web pod" })).toEqual([]);
    expect(s.outcome("lead", "pod.change", { pod: POD })).toEqual([]);
  });

  it("is told by an admin whether it delivers or tries out, and delivers until then", () => {
    const s = company();
    expect(s.state.pods[POD]?.type).toBe("delivery");
    expect(s.outcome("lead", "pod.change", { pod: POD, type: "innovation" })).toBe("not_allowed");
    s.give("admin", "pod.change", { pod: POD, type: "innovation" });
    expect(s.state.pods[POD]?.type).toBe("innovation");
  });

  it("sets who triages when, from people of the pod, and keeps who left until the lead changes it", () => {
    const s = company();
    const rota = {
      members: [PEOPLE.hand, PEOPLE.lead],
      turn: "week" as const,
      handover: 0,
      from: "2026-11-02",
    };
    s.give("lead", "pod.change", { pod: POD, rota });
    expect(s.state.pods[POD]?.rota).toEqual(rota);
    expect(s.outcome("lead", "pod.change", { pod: POD, rota })).toEqual([]);
    s.give("admin", "member.deactivate", { member: PEOPLE.hand });
    s.give("lead", "pod.change", { pod: POD, rota: { ...rota, handover: 3 } });
    const others = [PEOPLE.marketer, memberId(99)];
    for (const member of others)
      expect(s.outcome("lead", "pod.change", { pod: POD, rota: { ...rota, members: [member] } })).toBe(
        "not_found",
      );
    s.give("lead", "pod.change", { pod: POD, rota: null });
    expect(s.outcome("lead", "pod.change", { pod: POD, rota })).toBe("deactivated");
  });
});
