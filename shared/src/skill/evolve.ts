import type { Draft } from "../workspace/draft.ts";
import type { SkillEvent } from "./events.ts";

type EventOf<Type extends SkillEvent["type"]> = Extract<SkillEvent, { type: Type }>;

/** How skills, and what people know, change the state. */
export const EVOLVE_SKILLS: {
  readonly [Type in SkillEvent["type"]]: (draft: Draft, event: EventOf<Type>) => void;
} = {
  "skill.added": (draft, { skill }) => draft.put("skills", skill.id, skill),
  "skill.changed": (draft, { skill, changes }) => {
    const found = draft.state.skills[skill];
    if (found) draft.put("skills", skill, { ...found, ...changes });
  },
  "skill.removed": (draft, { skill }) => draft.remove("skills", skill),
  "member.skill_rated": (draft, { member, skill, depth, confirmedBy }) => {
    const found = draft.state.members[member];
    if (!found) return;
    const { [skill]: _before, ...others } = found.skills;
    const skills = depth === 0 ? others : { ...others, [skill]: { depth, confirmedBy } };
    draft.put("members", member, { ...found, skills });
  },
};
