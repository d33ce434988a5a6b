import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { MemberId, SkillId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { hasSkills, leads } from "./skill-schema.ts";
import { depthOf, SKILL_DEPTHS } from "./skill.ts";

/**
 * Says how deep somebody knows a skill, 0 to 4. People say it of themselves, the lead of their pod of them: a lead's word
 * confirms, also where it agrees; somebody's own new word takes that back.
 */
export const rateSkill = defineCommand({
  type: "member.rate_skill",
  input: z.strictObject({ member: MemberId, skill: SkillId, depth: z.literal(SKILL_DEPTHS) }),
  may: (state, { member: id }, actor) => {
    const member = state.members[id];
    return member !== undefined && (actor.id === id ? hasSkills(actor) : leads(actor, member));
  },
  decide: (state, { member: id, skill, depth }, { actor }) => {
    const member = state.members[id];
    if (!member) return refuse("not_found", { what: "member" });
    if (!member.active) return refuse("deactivated", { member: id });
    if (!state.skills[skill]) return refuse("not_found", { what: "skill" });
    const confirmedBy = actor === null || actor.id === id ? null : actor.id;
    const isSame = depthOf(member, skill) === depth;
    const addsWord = confirmedBy !== null && depth > 0 && member.skills[skill]?.confirmedBy === null;
    return isSame && !addsWord ? [] : [{ type: "member.skill_rated", member: id, skill, depth, confirmedBy }];
  },
});
