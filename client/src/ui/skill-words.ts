import { ALONE, type MemberId, type SkillCover } from "@tandem/shared";

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** How a plan stands, after "Skills: ". */
export function coverTitle(cover: readonly SkillCover[]): string {
  const missing = cover.filter(({ state }) => state === "nobody").length;
  const single = cover.filter(({ state }) => state === "single").length;
  const of = cover.length;
  if (missing > 0) return `${missing} of ${of} ${missing === 1 ? "is" : "are"} missing`;
  if (single > 0) return `${single} of ${of} ${single === 1 ? "hangs" : "hang"} on one person`;
  return of === 1 ? "the one it needs is covered" : `all ${of} are covered`;
}

/**
 * "Nobody in this sprint knows Tag manager", before what waits for it, and who could do it with help, after that. null
 * where more than one person does it alone.
 */
export function coverWords(
  { skill, state, knowers }: SkillCover,
  nameOf: (id: MemberId) => string,
): { readonly before: string; readonly after: string } | null {
  if (state === "covered") return null;
  if (state === "single") {
    const only = knowers.find(({ depth }) => depth >= ALONE);
    return {
      before: `Only ${only ? nameOf(only.member) : "one person"} does ${skill.name} alone`,
      after: "",
    };
  }
  const helped = knowers.filter(({ depth }) => depth === 2).map(({ member }) => nameOf(member));
  if (helped.length === 0) return { before: `Nobody in this sprint knows ${skill.name}`, after: "" };
  return {
    before: `Nobody in this sprint does ${skill.name} alone`,
    after: `${list(helped)} could with help.`,
  };
}

/** "Nobody for Tag manager": beside a card that is not in the plan yet. */
export const missingWords = (missing: readonly SkillCover[]): string =>
  `Nobody for ${list(missing.map(({ skill }) => skill.name))}`;
