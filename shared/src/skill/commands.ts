import { addSkill } from "./add-skill.ts";
import { changeSkill } from "./change-skill.ts";
import { needSkills } from "./need-skills.ts";
import { rateSkill } from "./rate-skill.ts";
import { removeSkill } from "./remove-skill.ts";

export const SKILL_COMMANDS = [addSkill, changeSkill, removeSkill, rateSkill, needSkills] as const;
