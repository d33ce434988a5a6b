import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { SkillId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayKeepSkills, SKILL, skillNameRefused } from "./skill-schema.ts";
import { MOST_SKILLS } from "./skill.ts";

/** Names a skill that work can need and people can know; at most 100, each name once. */
export const addSkill = defineCommand({
  type: "skill.add",
  input: z.strictObject({ skill: SkillId, ...SKILL }),
  may: (_state, _input, actor) => mayKeepSkills(actor),
  decide: (state, { skill: id, ...said }) => {
    if (state.skills[id]) return refuse("already_exists", { what: "skill" });
    const taken = skillNameRefused(state, said.name, null);
    if (taken) return taken;
    if (Object.keys(state.skills).length >= MOST_SKILLS)
      return refuse("input", {
        field: "name",
        problem: `There are ${MOST_SKILLS} skills already. Remove one that nothing needs.`,
      });
    return [{ type: "skill.added", skill: { id, ...said } }];
  },
});
