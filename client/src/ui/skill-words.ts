import { ALONE, type MemberId, type RequestId, type SkillCover } from "@tandem/shared";

interface Names {
  readonly member: (id: MemberId) => string;
  readonly request: (id: RequestId) => string;
}

const NAMED = 4;

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** The first few, so that a long list stays a sentence. */
const few = (names: readonly string[]): string =>
  names.length <= NAMED
    ? names.join(", ")
    : `${names.slice(0, NAMED).join(", ")} and ${names.length - NAMED} more`;

/** How a plan stands, after "Skills: ". */
export function coverTitle(cover: readonly SkillCover[]): string {
  const missing = cover.filter(({ state }) => state === "nobody").length;
  const single = cover.filter(({ state }) => state === "single").length;
  const of = String(cover.length);
  if (missing > 0) return `${missing} of ${of} ${missing === 1 ? "is" : "are"} missing`;
  if (single > 0) return `${single} of ${of} ${single === 1 ? "hangs" : "hang"} on one person`;
  return cover.length === 1 ? "the one it needs is covered" : `all ${cover.length} are covered`;
}

/** "Nobody in this sprint knows Tag manager: CAM-12, CAM-40." null where more than one person does it alone. */
export function coverWords(cover: SkillCover, names: Names, where = "in this sprint"): string | null {
  const { skill, state, knowers, requests } = cover;
  const keys = few(requests.map(names.request));
  if (state === "covered") return null;
  if (state === "single") {
    const only = knowers.find(({ depth }) => depth >= ALONE);
    return `Only ${only ? names.member(only.member) : "one person"} does ${skill.name} alone: ${keys}.`;
  }
  const helped = knowers.filter(({ depth }) => depth === 2).map(({ member }) => names.member(member));
  if (helped.length === 0) return `Nobody ${where} knows ${skill.name}: ${keys}.`;
  return `Nobody ${where} does ${skill.name} alone: ${keys}. ${list(helped)} could with help.`;
}

/** "Nobody for Tag manager": beside a card that is not in the plan yet. */
export const missingWords = (missing: readonly SkillCover[]): string =>
  `Nobody for ${list(missing.map(({ skill }) => skill.name))}`;
