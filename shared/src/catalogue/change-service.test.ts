import { describe, expect, it } from "vitest";
import { PEOPLE, SERVICE, bringTo, company, file, id } from "../testing/index.ts";

const service = SERVICE.campaign_tweak;

describe("changing a service", () => {
  it("is co-owned: one owner of each side, who is here", () => {
    const s = company();
    s.give("lead", "service.change", { service, marketingOwner: PEOPLE.marketer, itOwner: PEOPLE.hand });
    expect(s.state.services[service]).toMatchObject({
      marketingOwner: PEOPLE.marketer,
      itOwner: PEOPLE.hand,
    });
    expect(s.outcome("lead", "service.change", { service, itOwner: PEOPLE.marketer })).toBe("input");
    expect(s.outcome("lead", "service.change", { service, marketingOwner: PEOPLE.hand })).toBe("input");
    expect(s.outcome("lead", "service.change", { service, itOwner: id(0x99) })).toBe("not_found");
    s.give("admin", "member.deactivate", { member: PEOPLE.lead });
    expect(s.outcome("otherLead", "service.change", { service, itOwner: PEOPLE.lead })).toBe("deactivated");
  });

  it("leaves the lists of what was filed before", () => {
    const s = company();
    const before = file(s, 1);
    s.give("lead", "service.change", { service, ready: [], done: ["Seen"] });
    expect(s.outcome("lead", "service.change", { service, done: ["Seen"] })).toEqual([]);
    expect(s.request(before).readyList).toHaveLength(1);
    expect(s.request(bringTo(s, "ready", 2)).doneList).toEqual([{ text: "Seen", done: false }]);
  });

  it("is answered by a pod that is there", () => {
    const s = company();
    expect(s.outcome("lead", "service.change", { service, pod: id(0x99) })).toBe("not_found");
    expect(s.outcome("admin", "service.change", { service: id(0x98), active: false })).toBe("not_found");
  });
});
