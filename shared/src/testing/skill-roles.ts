import type { SkillId } from "../kernel/ids.ts";
import type { SKILL_COMMANDS } from "../skill/commands.ts";
import { id, requestId } from "./ids.ts";
import type { RoleRow } from "./part-roles.ts";
import { PEOPLE, type Scenario } from "./scenario.ts";
import type { Actor } from "./situation.ts";

const skill = id<SkillId>(0x86);
const said = { skill, name: "Tag manager", side: "it" } as const;
const named = (s: Scenario) => void s.give("admin", "skill.add", said);
const keeps: readonly Actor[] = ["lead", "otherPodsLead", "marketingLeader", "itLeader", "admin", "system"];

/** Skills, who knows them and what needs them. */
export const SKILL_ROLES = {
  "skill.add": { may: keeps, input: said },
  "skill.change": { may: keeps, input: { skill, side: "marketing" }, given: named },
  "skill.remove": { may: keeps, input: { skill }, given: named },
  // Of a member of the first pod: themself, and who leads it.
  "member.rate_skill": {
    may: ["hand", "lead", "system"],
    input: { member: PEOPLE.hand, skill, depth: 3 },
    given: named,
  },
  "request.need_skills": {
    may: ["hand", "lead", "system"],
    input: { request: requestId(1), skills: [skill] },
    given: named,
  },
} as const satisfies { readonly [T in (typeof SKILL_COMMANDS)[number]["type"]]: RoleRow<T> };
