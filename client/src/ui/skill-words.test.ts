import { skillCoverage, type MemberId, type Skill, type SkillId } from "@tandem/shared";
import { id, requestId } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { coverTitle, coverWords, missingWords } from "./skill-words.ts";

const tags: Skill = { id: id<SkillId>(1), name: "Tag manager", side: "it" };
const mail: Skill = { id: id<SkillId>(2), name: "E-mail delivery", side: "it" };
const person = (n: number, depths: readonly (1 | 2 | 3 | 4)[]) => ({
  id: id<MemberId>(0x20 + n),
  side: "it" as const,
  roles: [],
  pods: {},
  active: true,
  joinedAt: 0,
  skills: Object.fromEntries(
    depths.map((depth, i) => [[tags, mail][i]!.id, { depth, confirmedBy: null }] as const),
  ),
});
const plan = (...needs: readonly (readonly Skill[])[]) =>
  needs.map((skills, i) => ({ request: requestId(12 + i), points: 3, skills }));
const nameOf = (member: MemberId) => (member === person(1, []).id ? "Hana" : "Lukas");

test("a skill that nobody has is said, and who could with help", () => {
  const [gap] = skillCoverage(plan([tags], [tags]), [person(1, [1])]);
  expect(coverWords(gap!, nameOf)).toEqual({ before: "Nobody in this sprint knows Tag manager", after: "" });
  const [helped] = skillCoverage(plan([tags]), [person(1, [2]), person(2, [2])]);
  expect(coverWords(helped!, nameOf)).toEqual({
    before: "Nobody in this sprint does Tag manager alone",
    after: "Hana and Lukas could with help.",
  });
  expect(missingWords([gap!])).toBe("Nobody for Tag manager");
});

test("one person for all of it is said by name, two are not mentioned", () => {
  const [single] = skillCoverage(plan([tags]), [person(1, [4])]);
  expect(coverWords(single!, nameOf)?.before).toBe("Only Hana does Tag manager alone");
  const [covered] = skillCoverage(plan([tags]), [person(1, [4]), person(2, [3])]);
  expect(coverWords(covered!, nameOf)).toBeNull();
});

test("the line on top names the gravest", () => {
  const title = (...people: Parameters<typeof skillCoverage>[1]) =>
    coverTitle(skillCoverage(plan([tags, mail]), people));
  expect(title(person(1, [1, 4]))).toBe("1 of 2 is missing");
  expect(title()).toBe("2 of 2 are missing");
  expect(title(person(1, [3, 4]))).toBe("2 of 2 hang on one person");
  expect(title(person(1, [3, 3]), person(2, [4, 4]))).toBe("all 2 are covered");
});
