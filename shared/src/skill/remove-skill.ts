import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { SkillId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayKeepSkills } from "./skill-schema.ts";

/** Takes a skill out of the workspace, and so from services, requests and people. */
export const removeSkill = defineCommand({
  type: "skill.remove",
  input: z.strictObject({ skill: SkillId }),
  may: (_state, _input, actor) => mayKeepSkills(actor),
  decide: (state, { skill }) =>
    state.skills[skill] ? [{ type: "skill.removed", skill }] : refuse("not_found", { what: "skill" }),
});
