import { describe, expect, it } from "vitest";
import { COLUMN, PEOPLE, POD, SERVICE, Scenario, WORKSPACE, company, id } from "../testing/index.ts";

const input = {
  id: WORKSPACE,
  name: "Hollin & Reed",
  zone: "Europe/Brussels",
  currency: "EUR",
  pod: { id: POD, name: "Growth pod" },
  founder: { id: PEOPLE.admin, side: "it" as const },
  columnIds: Object.values(COLUMN),
  serviceIds: Object.values(SERVICE),
};

describe("a new workspace", () => {
  it("has a founder who is admin, leader and lead of a first pod, and eight services", () => {
    const s = new Scenario();
    expect(s.outcome(null, "member.add", { member: PEOPLE.lead, side: "it", roles: [], pods: {} })).toBe(
      "not_found",
    );
    s.give(null, "workspace.create", input);
    expect(s.state.members[PEOPLE.admin]).toMatchObject({
      roles: ["admin", "leader"],
      pods: { [POD]: "lead" },
    });
    expect(Object.values(s.state.services).map(({ key }) => key)).toEqual(Object.keys(SERVICE));
    expect(s.state.settings).toMatchObject({ keyPrefix: "CAM", targetDays: null });
    expect(s.outcome(null, "workspace.create", input)).toBe("already_exists");
  });

  it("answers rapid response in fifteen minutes, all else in a working day", () => {
    const { services } = company().state;
    const minutes = Object.values(services).map(({ key, responseMinutes }) => [key, responseMinutes]);
    expect(Object.fromEntries(minutes)).toMatchObject({ rapid_response: 15, landing_page: 480 });
  });

  it("needs a time zone that there is, and ids of its own", () => {
    const s = new Scenario();
    expect(() => s.attempt(null, "workspace.create", { ...input, zone: "Europe/Atlantis" })).toThrow("zone");
    const twice = input.serviceIds.with(0, input.serviceIds[1]!);
    expect(() => s.attempt(null, "workspace.create", { ...input, serviceIds: twice })).toThrow("serviceIds");
  });

  it("is configured by admins and steered by leaders, where something changes", () => {
    const s = company();
    s.give("admin", "workspace.configure", { zone: "America/Chicago" });
    s.give("itLeader", "workspace.steer", { northStar: "Ideas live in a week", targetDays: 7 });
    expect(s.state.settings).toMatchObject({ zone: "America/Chicago", targetDays: 7 });
    expect(s.outcome("admin", "workspace.configure", { zone: "America/Chicago" })).toEqual([]);
    expect(s.outcome("itLeader", "workspace.steer", { targetDays: 7 })).toEqual([]);
    expect(s.outcome("itLeader", "workspace.steer", { targetDays: null })).toEqual(["workspace.configured"]);
    expect(() => s.attempt("admin", "workspace.configure", { id: id(9) } as never)).toThrow("id");
  });
});
