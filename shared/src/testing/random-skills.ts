import { SIDES } from "../flow/record.ts";
import { OPEN } from "../request/in-stage.ts";
import type { SKILL_COMMANDS } from "../skill/commands.ts";
import { SKILL_DEPTHS } from "../skill/skill.ts";
import type { Chooser } from "./chooser.ts";
import type { Row } from "./random-row.ts";

/** None, one or two of the workspace's skills; now and then the same twice, which does not parse. */
const some = (c: Chooser) => [c.skill(), c.skill()].slice(c.dice.below(3));

/** Skills, who knows them and what needs them. */
export const SKILL_ROWS: { readonly [T in (typeof SKILL_COMMANDS)[number]["type"]]: Row<T> } = {
  "skill.add": [0.6, (c) => ({ skill: c.dice.uuid(), name: c.text("Skill"), side: c.dice.of(SIDES)! })],
  "skill.change": [
    0.3,
    (c) => ({ skill: c.skill(), ...c.part({ name: c.text("Skill"), side: c.dice.of(SIDES)! }) }),
  ],
  "skill.remove": [0.15, (c) => ({ skill: c.skill() })],
  "member.rate_skill": [
    1,
    (c) => ({
      member: c.actor !== null && c.dice.chance(0.5) ? c.actor : c.member(),
      skill: c.skill(),
      depth: c.dice.of(SKILL_DEPTHS)!,
    }),
  ],
  "request.need_skills": [0.8, (c) => ({ request: c.idIn(...OPEN), skills: c.dice.either(null, some(c)) })],
};
