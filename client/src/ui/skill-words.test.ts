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
const names = {
  member: (member: MemberId) => (member === person(1, []).id ? "Hana" : "Lukas"),
  request: (request: string) => `CAM-${Number.parseInt(request.slice(-4), 16)}`,
};

test("a skill that nobody has is said with what waits for it, and who could with help", () => {
  const [gap] = skillCoverage(plan([tags], [tags]), [person(1, [1])]);
  expect(coverWords(gap!, names)).toMatch(/^Nobody in this sprint knows Tag manager: CAM-\d+, CAM-\d+\.$/u);
  const [helped] = skillCoverage(plan([tags]), [person(1, [2]), person(2, [2])]);
  expect(coverWords(helped!, names)).toMatch(
    /^Nobody in this sprint does Tag manager alone: CAM-\d+\. Hana and Lukas could with help\.$/u,
  );
  expect(missingWords([gap!])).toBe("Nobody for Tag manager");
});

test("one person for all of it is said by name, and a long list stays a sentence", () => {
  const six = plan([tags], [tags], [tags], [tags], [tags], [tags]);
  const [single] = skillCoverage(six, [person(1, [4])]);
  expect(coverWords(single!, names)).toMatch(/^Only Hana does Tag manager alone: .* and 2 more\.$/u);
  const [covered] = skillCoverage(six, [person(1, [4]), person(2, [3])]);
  expect(coverWords(covered!, names)).toBeNull();
});

test("the line on top names the gravest", () => {
  const title = (...people: Parameters<typeof skillCoverage>[1]) =>
    coverTitle(skillCoverage(plan([tags, mail]), people));
  expect(title(person(1, [1, 4]))).toBe("1 of 2 is missing");
  expect(title()).toBe("2 of 2 are missing");
  expect(title(person(1, [3, 4]))).toBe("2 of 2 hang on one person");
  expect(title(person(1, [3, 3]), person(2, [4, 4]))).toBe("all 2 are covered");
});
