import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isPodHand } from "../member/policy.ts";
import { inStage, isRefused, OPEN, requestOf } from "../request/in-stage.ts";
import { allKnown, SkillsNeeded } from "./skill-schema.ts";

/** Says which skills a request needs, these and no others; null: again those that its service usually needs. */
export const needSkills = defineCommand({
  type: "request.need_skills",
  input: z.strictObject({ request: RequestId, skills: SkillsNeeded.nullable() }),
  may: (state, { request }, actor) => isPodHand(actor, requestOf(state, request)?.pod ?? null),
  decide: (state, { request: id, skills }) => {
    const request = inStage(state, id, OPEN);
    if (isRefused(request)) return request;
    const before = request.skills;
    if (skills && !allKnown(state, skills, before ?? [])) return refuse("not_found", { what: "skill" });
    const isSame =
      skills === null || before === null
        ? skills === before
        : skills.length === before.length && skills.every((skill) => before.includes(skill));
    return isSame ? [] : [{ type: "request.skills_needed", request: request.id, skills }];
  },
});
