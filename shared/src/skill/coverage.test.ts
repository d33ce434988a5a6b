import { describe, expect, it } from "vitest";
import type { MemberId, SkillId } from "../kernel/ids.ts";
import { mulberry32 } from "../kernel/rng.ts";
import type { Member } from "../member/member.ts";
import { Dice } from "../testing/dice.ts";
import { id, requestId } from "../testing/index.ts";
import { presentIn, skillCoverage, type PlannedWork } from "./coverage.ts";
import { ALONE, SKILL_DEPTHS, type Skill, type SkillDepth } from "./skill.ts";

const skill = (n: number, name: string): Skill => ({ id: id<SkillId>(n), name, side: "it" });
const [front, tags, mail] = [skill(1, "Web front end"), skill(2, "Tag manager"), skill(3, "E-mail delivery")];

const person = (n: number, known: readonly (readonly [Skill, SkillDepth])[]): Member => ({
  id: id<MemberId>(0x20 + n),
  side: "it",
  roles: [],
  pods: {},
  skills: Object.fromEntries(
    known.flatMap(([{ id: one }, depth]) => (depth === 0 ? [] : [[one, { depth, confirmedBy: null }]])),
  ),
  active: true,
  joinedAt: 0,
});

const [hana, sam, lukas] = [
  person(1, [[front, 4]]),
  person(2, [
    [front, 3],
    [mail, 3],
  ]),
  person(3, [
    [front, 2],
    [tags, 2],
  ]),
];
const work = (n: number, points: number, skills: readonly Skill[]): PlannedWork => ({
  request: requestId(n),
  points,
  skills,
});

describe("what a plan needs, and who has it", () => {
  it("worked by hand: a gap with someone who helps, one person for all of it, and one that is covered", () => {
    const plan = [work(12, 5, [front, tags]), work(40, 3, [tags]), work(41, 8, [front]), work(42, 2, [mail])];
    const cover = skillCoverage(plan, [hana, sam, lukas]);
    expect(
      cover.map(({ skill: { name }, state, points, requests }) => [name, state, points, requests.length]),
    ).toEqual([
      ["Tag manager", "nobody", 8, 2],
      ["E-mail delivery", "single", 2, 1],
      ["Web front end", "covered", 13, 2],
    ]);
    expect(cover[0]?.requests).toEqual([requestId(12), requestId(40)]);
    expect(cover[0]?.knowers).toEqual([{ member: lukas.id, depth: 2, isConfirmed: false }]);
    expect(cover[2]?.knowers.map(({ depth }) => depth)).toEqual([4, 3, 2]);
  });

  it("two who need help are nobody, however many", () => {
    const helped = [1, 2, 3].map((n) => person(n, [[tags, 2]]));
    expect(skillCoverage([work(1, 1, [tags])], helped)[0]?.state).toBe("nobody");
  });

  it("does not count who is away on every working day, and does who is there for half of one", () => {
    const away = (days: number) => presentIn([hana, sam], { [sam.id]: days }, 10).map(({ id: one }) => one);
    expect(away(0)).toEqual([hana.id, sam.id]);
    expect(away(9.5)).toEqual([hana.id, sam.id]);
    expect(away(10)).toEqual([hana.id]);
    expect(away(31)).toEqual([hana.id]);
    expect(presentIn([sam], {}, 0)).toEqual([sam]);
  });

  it("an empty plan needs nothing, and nobody knows what no one does", () => {
    expect(skillCoverage([], [hana])).toEqual([]);
    expect(skillCoverage([work(1, 1, [])], [hana])).toEqual([]);
    expect(skillCoverage([work(1, 1, [mail])], [])[0]).toMatchObject({ state: "nobody", knowers: [] });
  });
});

describe("for any plan and any people", () => {
  const all = Array.from({ length: 6 }, (_, n) => skill(n, `Skill ${n}`));
  const draw = (seed: number) => {
    const dice = new Dice(mulberry32(seed));
    const plan = Array.from({ length: dice.below(12) }, (_, n) =>
      work(n, 1 + dice.below(8), dice.some(all, 0.4)),
    );
    const people = Array.from({ length: dice.below(7) }, (_, n) =>
      person(
        n,
        all.map((one) => [one, dice.of(SKILL_DEPTHS)!] as const),
      ),
    );
    return { plan, people };
  };
  const seeds = Array.from({ length: 200 }, (_, n) => n);

  it("each needed skill stands there once, with all that needs it and all its points", () => {
    for (const seed of seeds) {
      const { plan, people } = draw(seed);
      const cover = skillCoverage(plan, people);
      const needed = new Set(plan.flatMap(({ skills }) => skills.map(({ id: one }) => one)));
      expect(new Set(cover.map(({ skill: { id: one } }) => one))).toEqual(needed);
      expect(cover).toHaveLength(needed.size);
      for (const { skill: one, requests, points } of cover) {
        const needs = plan.filter(({ skills }) => skills.includes(one));
        expect(requests).toEqual(needs.map(({ request }) => request));
        expect(points).toBe(needs.reduce((sum, each) => sum + each.points, 0));
      }
    }
  });

  it("somebody more never makes a skill worse, and the order of people changes nothing", () => {
    const rank = { nobody: 0, single: 1, covered: 2 } as const;
    for (const seed of seeds) {
      const { plan, people } = draw(seed);
      const cover = skillCoverage(plan, people);
      expect(skillCoverage(plan, people.toReversed())).toEqual(cover);
      const fewer = new Map(skillCoverage(plan, people.slice(1)).map((each) => [each.skill.id, each.state]));
      for (const { skill: one, state, knowers } of cover) {
        expect(rank[state]).toBeGreaterThanOrEqual(rank[fewer.get(one.id)!]);
        const alone = knowers.filter(({ depth }) => depth >= ALONE).length;
        expect(state).toBe(alone === 0 ? "nobody" : alone === 1 ? "single" : "covered");
      }
    }
  });
});
