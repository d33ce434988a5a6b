import { describe, expect, it } from "vitest";
import type { SkillId } from "../kernel/ids.ts";
import { bringTo, company, file, id, PEOPLE, POD, SERVICE, type Scenario } from "../testing/index.ts";
import { depthOf, MOST_SKILLS, skillsNeeded } from "./skill.ts";
import { STARTING_SKILLS } from "./starting-skills.ts";

const [tags, data] = [id<SkillId>(0xb1), id<SkillId>(0xb2)];
const TAGS = { skill: tags, name: "Tag manager", side: "it" } as const;
const DATA = { skill: data, name: "Audience data", side: "it" } as const;

function skilled(): Scenario {
  const s = company();
  s.give("lead", "skill.add", TAGS);
  s.give("marketingLeader", "skill.add", DATA);
  return s;
}
const names = (s: Scenario, request: string) =>
  skillsNeeded(s.state, s.request(request)).map(({ name }) => name);

describe("the workspace's skills", () => {
  it("are named once in whatever case, and change everywhere at once", () => {
    const s = skilled();
    expect(s.outcome("lead", "skill.add", TAGS)).toBe("already_exists");
    const again = { ...TAGS, skill: id<SkillId>(0xb3), name: " tag MANAGER " };
    expect(s.attempt("lead", "skill.add", again)).toMatchObject({ code: "input", field: "name" });
    expect(s.refused("lead", "skill.change", { skill: data, name: "Tag manager" })).toBe("input");
    expect(s.outcome("lead", "skill.change", { skill: data, name: "Audience data" })).toEqual([]);
    s.give("lead", "skill.change", { skill: data, name: "Customer data", side: "marketing" });
    expect(s.state.skills[data]).toEqual({ id: data, name: "Customer data", side: "marketing" });
    expect(s.refused("lead", "skill.change", { skill: id<SkillId>(0xb9), name: "X" })).toBe("not_found");
    expect(s.refused("lead", "skill.remove", { skill: id<SkillId>(0xb9) })).toBe("not_found");
  });

  it.each([
    ["an empty name", { ...TAGS, name: " " }, "name"],
    ["a name as long as a sentence", { ...TAGS, name: "x".repeat(41) }, "name"],
    ["a third side", { ...TAGS, side: "vendor" as "it" }, "side"],
  ])("refuse %s as unreadable", (_what, input, field) => {
    expect(() => company().attempt("lead", "skill.add", input)).toThrow(field);
  });

  it("are a hundred at most", () => {
    const s = company();
    for (let n = 0; n < MOST_SKILLS; n++)
      s.give("lead", "skill.add", { skill: id(0x100 + n), name: `Skill ${n}`, side: "it" });
    expect(s.refused("lead", "skill.add", TAGS)).toBe("input");
  });

  it("come ready-made with a new workspace, so that each of the eight services needs one of them", () => {
    const s = company();
    const input = {
      id: id(1),
      name: "New",
      zone: "UTC",
      currency: "EUR",
      pod: { id: POD, name: "Pod" },
      founder: { id: PEOPLE.admin, side: "it" },
      columnIds: Array.from({ length: 7 }, (_, n) => id(0x10 + n)),
      serviceIds: Object.values(SERVICE),
      skillIds: STARTING_SKILLS.map((_, n) => id<SkillId>(0x200 + n)),
    } as never;
    const made = new (s.constructor as new () => Scenario)();
    made.give(null, "workspace.create", input);
    expect(Object.values(made.state.skills).map(({ name }) => name)).toEqual(
      STARTING_SKILLS.map(({ name }) => name),
    );
    const bare = Object.values(made.state.services).filter(({ skills }) => skills.length === 0);
    expect(bare).toEqual([]);
  });
});

describe("what somebody knows", () => {
  const own = (depth: 0 | 2 | 3) => ({ member: PEOPLE.hand, skill: tags, depth });

  it("is their own word until the lead of their pod confirms it, and again once they change it", () => {
    const s = skilled();
    s.give("hand", "member.rate_skill", own(2));
    expect(s.state.members[PEOPLE.hand]?.skills[tags]).toEqual({ depth: 2, confirmedBy: null });
    s.give("lead", "member.rate_skill", own(2));
    expect(s.state.members[PEOPLE.hand]?.skills[tags]).toEqual({ depth: 2, confirmedBy: PEOPLE.lead });
    expect(s.outcome("lead", "member.rate_skill", own(2))).toEqual([]);
    expect(s.outcome("otherLead", "member.rate_skill", own(2))).toEqual([]);
    expect(s.outcome("hand", "member.rate_skill", own(2))).toEqual([]);
    s.give("hand", "member.rate_skill", own(3));
    expect(s.state.members[PEOPLE.hand]?.skills[tags]).toEqual({ depth: 3, confirmedBy: null });
    s.give("lead", "member.rate_skill", own(2));
    expect(s.state.members[PEOPLE.hand]?.skills[tags]).toEqual({ depth: 2, confirmedBy: PEOPLE.lead });
  });

  it("ends with depth 0, whoever says it", () => {
    const s = skilled();
    expect(s.outcome("lead", "member.rate_skill", own(0))).toEqual([]);
    s.give("hand", "member.rate_skill", own(3));
    s.give("lead", "member.rate_skill", own(0));
    expect(s.state.members[PEOPLE.hand]?.skills).toEqual({});
    expect(depthOf(s.state.members[PEOPLE.hand]!, tags)).toBe(0);
  });

  it("is told by marketers too, by viewers and a mere admin not", () => {
    const s = skilled();
    const rate = (who: "marketer" | "viewer" | "admin") =>
      s.outcome(who, "member.rate_skill", { member: PEOPLE[who], skill: data, depth: 3 });
    expect(rate("marketer")).toEqual(["member.skill_rated"]);
    expect(rate("viewer")).toBe("not_allowed");
    expect(rate("admin")).toBe("not_allowed");
  });

  it("is of a skill that there is, on the scale, and of who is still here", () => {
    const s = skilled();
    expect(s.refused("hand", "member.rate_skill", { ...own(3), skill: id<SkillId>(0xb9) })).toBe("not_found");
    expect(() => s.attempt("hand", "member.rate_skill", { ...own(3), depth: 5 as 3 })).toThrow("depth");
    expect(() => s.attempt("hand", "member.rate_skill", { ...own(3), depth: 2.5 as 3 })).toThrow("depth");
    s.give("admin", "member.deactivate", { member: PEOPLE.hand });
    expect(s.refused("lead", "member.rate_skill", own(3))).toBe("deactivated");
  });
});

describe("what a request needs", () => {
  const service = SERVICE.campaign_tweak;

  it("is what its service usually needs, until its pod says otherwise", () => {
    const s = skilled();
    const request = file(s);
    expect(names(s, request)).toEqual([]);
    s.give("lead", "service.change", { service, skills: [tags, data] });
    expect(names(s, request)).toEqual(["Audience data", "Tag manager"]);
    const command = s.give("hand", "request.need_skills", { request, skills: [tags] });
    expect(names(s, request)).toEqual(["Tag manager"]);
    expect(s.outcome("hand", "request.need_skills", { request, skills: [tags] })).toEqual([]);
    s.give("hand", "undo", { command });
    expect(names(s, request)).toEqual(["Audience data", "Tag manager"]);
    s.give("hand", "request.need_skills", { request, skills: [] });
    expect(names(s, request)).toEqual([]);
    s.give("hand", "request.need_skills", { request, skills: null });
    expect(s.outcome("hand", "request.need_skills", { request, skills: null })).toEqual([]);
    expect(names(s, request)).toHaveLength(2);
  });

  it("names skills that there are, each once, and only while it is open", () => {
    const s = skilled();
    const request = file(s);
    const unknown = id<SkillId>(0xb9);
    expect(s.refused("hand", "request.need_skills", { request, skills: [unknown] })).toBe("not_found");
    expect(s.refused("lead", "service.change", { service, skills: [unknown] })).toBe("not_found");
    expect(() => s.attempt("hand", "request.need_skills", { request, skills: [tags, tags] })).toThrow(
      "skills",
    );
    const live = bringTo(s, "live", 2);
    expect(s.refused("hand", "request.need_skills", { request: live, skills: [tags] })).toBe("stage");
  });

  it("goes with the parts that are split off", () => {
    const s = skilled();
    const request = bringTo(s, "ready");
    s.give("hand", "request.need_skills", { request, skills: [tags] });
    const part = id<never>(0xc1);
    s.give("hand", "request.split", { request, into: [{ request: part, title: "Half" }] });
    expect(names(s, part)).toEqual(["Tag manager"]);
  });

  it("loses a skill that is removed from the workspace, and so do people and services", () => {
    const s = skilled();
    const request = file(s);
    s.give("lead", "service.change", { service, skills: [tags, data] });
    s.give("hand", "request.need_skills", { request, skills: [tags] });
    s.give("admin", "skill.remove", { skill: tags });
    expect(names(s, request)).toEqual([]);
    // What is left of it in a list keeps nobody from changing the list.
    s.give("lead", "service.change", { service, skills: [tags] });
    s.give("hand", "request.need_skills", { request, skills: [tags, data] });
    expect(names(s, request)).toEqual(["Audience data"]);
  });
});
