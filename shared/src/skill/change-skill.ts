import { z } from "zod";
import { changesFrom, isEmpty } from "../kernel/changes.ts";
import { defineCommand } from "../kernel/definition.ts";
import { SkillId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayKeepSkills, SKILL, skillNameRefused } from "./skill-schema.ts";

/** Calls a skill otherwise, or gives it to the other side; who knows it and what needs it stays. */
export const changeSkill = defineCommand({
  type: "skill.change",
  input: z.strictObject({
    skill: SkillId,
    name: SKILL.name.exactOptional(),
    side: SKILL.side.exactOptional(),
  }),
  may: (_state, _input, actor) => mayKeepSkills(actor),
  decide: (state, { skill, ...wanted }) => {
    const found = state.skills[skill];
    if (!found) return refuse("not_found", { what: "skill" });
    const changes = changesFrom(found, wanted);
    const taken = changes.name === undefined ? null : skillNameRefused(state, changes.name, skill);
    if (taken) return taken;
    return isEmpty(changes) ? [] : [{ type: "skill.changed", skill, changes }];
  },
});
