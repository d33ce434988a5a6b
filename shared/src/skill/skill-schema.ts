import { z } from "zod";
import { SIDES } from "../flow/record.ts";
import { SkillId } from "../kernel/ids.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import type { Member } from "../member/member.ts";
import { hasRole, isAdmin, isLeader } from "../member/policy.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { MOST_SKILLS_NEEDED } from "./skill.ts";

export const SKILL = {
  name: z.string().trim().min(1, "A skill needs a name.").max(40),
  side: z.enum(SIDES),
} as const;

/** What a service or a request needs: each once. */
export const SkillsNeeded = z
  .array(SkillId)
  .max(MOST_SKILLS_NEEDED)
  .readonly()
  .refine((ids) => new Set(ids).size === ids.length, "Each skill once.");

/** Leads of any pod, leaders and admins: skills are the whole workspace's. */
export const mayKeepSkills = (actor: Member): boolean =>
  isAdmin(actor) || isLeader(actor) || Object.values(actor.pods).includes("lead");

/** Whether somebody tells what they know: marketers, leaders and who works in a pod. */
export const hasSkills = (member: Member): boolean =>
  hasRole(member, "marketer") || isLeader(member) || Object.keys(member.pods).length > 0;

/** Whether somebody leads a pod that the member works in. */
export const leads = (actor: Member, member: Member): boolean =>
  Object.entries(actor.pods).some(([pod, role]) => role === "lead" && Object.hasOwn(member.pods, pod));

/** Whether another skill has this name, in whatever case. */
export function skillNameRefused(
  { skills }: WorkspaceState,
  name: string,
  own: SkillId | null,
): Refusal | null {
  const wanted = name.toLocaleLowerCase("en");
  const taken = Object.values(skills).some(
    (skill) => skill.id !== own && skill.name.toLocaleLowerCase("en") === wanted,
  );
  return taken
    ? refuse("input", { field: "name", problem: `“${name}” is a skill already. Give it another name.` })
    : null;
}

/** Whether each of these is a skill of the workspace, or was named before: one that was removed meanwhile may stay. */
export const allKnown = (
  { skills }: WorkspaceState,
  ids: readonly SkillId[],
  before: readonly SkillId[] = [],
): boolean => ids.every((id) => Object.hasOwn(skills, id) || before.includes(id));
