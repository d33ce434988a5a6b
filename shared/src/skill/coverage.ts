import type { MemberId, RequestId, SkillId } from "../kernel/ids.ts";
import type { Member } from "../member/member.ts";
import { ALONE, type Skill, type SkillDepth } from "./skill.ts";

/** A request of a plan: what it needs, and its points. */
export interface PlannedWork {
  readonly request: RequestId;
  readonly points: number;
  readonly skills: readonly Skill[];
}

export interface Knower {
  readonly member: MemberId;
  readonly depth: Exclude<SkillDepth, 0>;
  readonly isConfirmed: boolean;
}

/** How well a plan's people cover one skill that the plan needs. */
export interface SkillCover {
  readonly skill: Skill;
  /** In the order of the plan. */
  readonly requests: readonly RequestId[];
  readonly points: number;
  /** Everyone who knows of it at all, the deepest first. */
  readonly knowers: readonly Knower[];
  /** By how many do it alone: none, one (all of it waits when they are away), or more. */
  readonly state: "nobody" | "single" | "covered";
}

/**
 * Who works in a sprint at all: whoever is away on each of its working days does not count.
 * @param workingDays of the sprint
 */
export const presentIn = (
  people: readonly Member[],
  daysOff: Readonly<Record<string, number>>,
  workingDays: number,
): readonly Member[] =>
  people.filter(({ id }) => {
    const off = daysOff[id] ?? 0;
    return off === 0 || off < workingDays;
  });

const ORDER = { nobody: 0, single: 1, covered: 2 } as const;

/**
 * What a plan needs against who is there for it: one entry a skill that some request needs, gaps first, within a state
 * the most points first. Whoever knows it at depth 3 or more does it alone; depth 1 and 2 are named, and cover nothing.
 * @param plan points of a request count in full for each skill that it needs
 * @param people who works in the sprint
 */
export function skillCoverage(
  plan: readonly PlannedWork[],
  people: readonly Member[],
): readonly SkillCover[] {
  const needed = new Map<SkillId, { skill: Skill; requests: RequestId[]; points: number }>();
  for (const { request, points, skills } of plan) {
    for (const skill of skills) {
      const entry = needed.get(skill.id) ?? { skill, requests: [], points: 0 };
      entry.requests.push(request);
      entry.points += points;
      needed.set(skill.id, entry);
    }
  }
  return [...needed.values()]
    .map((entry): SkillCover => {
      const knowers = knowersOf(entry.skill.id, people);
      const alone = knowers.filter(({ depth }) => depth >= ALONE).length;
      return { ...entry, knowers, state: alone === 0 ? "nobody" : alone === 1 ? "single" : "covered" };
    })
    .sort(
      (a, b) =>
        ORDER[a.state] - ORDER[b.state] ||
        b.points - a.points ||
        (a.skill.name < b.skill.name ? -1 : a.skill.name > b.skill.name ? 1 : 0),
    );
}

function knowersOf(skill: SkillId, people: readonly Member[]): readonly Knower[] {
  const knowers = people.flatMap((member): Knower[] => {
    const known = member.skills[skill];
    if (!known) return [];
    return [{ member: member.id, depth: known.depth, isConfirmed: known.confirmedBy !== null }];
  });
  return knowers.sort((a, b) => b.depth - a.depth || (a.member < b.member ? -1 : 1));
}
