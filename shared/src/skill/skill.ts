import type { Side } from "../flow/record.ts";
import type { MemberId, SkillId } from "../kernel/ids.ts";

/** Something that work needs and people know, the same for the whole workspace. */
export interface Skill {
  readonly id: SkillId;
  readonly name: string;
  /** The side whose craft it is; people of both may know it. */
  readonly side: Side;
}

export const MOST_SKILLS = 100;
/** Of one service or one request. */
export const MOST_SKILLS_NEEDED = 10;

/** How deep somebody knows a skill: 0 none, 1 knows of it, 2 does it with help, 3 alone, 4 teaches it. */
export const SKILL_DEPTHS = [0, 1, 2, 3, 4] as const;
export type SkillDepth = (typeof SKILL_DEPTHS)[number];

/** From this depth on somebody does such work alone. Below it they need someone beside them, so nobody is helped by two of them. */
export const ALONE: SkillDepth = 3;

/** What somebody says they know, and the lead of their pod who agreed; null while nobody has. */
export interface KnownSkill {
  readonly depth: Exclude<SkillDepth, 0>;
  readonly confirmedBy: MemberId | null;
}

/** By name, the same on every machine whatever its language. */
export const bySkillName = (a: Skill, b: Skill): number => {
  const [one, other] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1;
};

interface Skills {
  readonly skills: Readonly<Record<string, Skill>>;
}

/** These skills, by name. One that was removed from the workspace is left out and needs no clearing up. */
export const skillsIn = ({ skills }: Skills, ids: readonly SkillId[]): readonly Skill[] =>
  ids
    .map((id) => skills[id])
    .filter((skill) => skill !== undefined)
    .sort(bySkillName);

/** What a request needs: what its pod said of it, else what its service usually needs. */
export function skillsNeeded(
  state: Skills & { readonly services: Readonly<Record<string, { readonly skills: readonly SkillId[] }>> },
  request: { readonly skills: readonly SkillId[] | null; readonly service: string | null },
): readonly Skill[] {
  const usual = request.service === null ? undefined : state.services[request.service]?.skills;
  return skillsIn(state, request.skills ?? usual ?? []);
}

/** How deep a member knows a skill; 0 where they said nothing. */
export const depthOf = (
  member: { readonly skills: Readonly<Record<string, KnownSkill>> },
  skill: SkillId,
): SkillDepth => member.skills[skill]?.depth ?? 0;
