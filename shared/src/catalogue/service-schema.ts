import { z } from "zod";
import { CLASSES, type Side } from "../flow/record.ts";
import { MemberId, PodId, type SkillId } from "../kernel/ids.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import type { Member } from "../member/member.ts";
import { isAdmin, isLead, isLeader } from "../member/policy.ts";
import { Size } from "../request/brief-schema.ts";
import { allKnown, SkillsNeeded } from "../skill/skill-schema.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { Fields } from "./form-schema.ts";
import { SERVICE_ICONS, type Service } from "./service.ts";

const Expectation = z.strictObject({
  days: z.int().min(1).max(365),
  probability: z.number().min(0.5).max(0.99),
});
const List = z.array(z.string().trim().min(1).max(120)).max(20).readonly();
const Products = z
  .array(z.string().trim().min(1).max(60))
  .max(20)
  .readonly()
  .refine((names) => new Set(names).size === names.length, "Each product once.");

/** What a service says of itself; each part alone, so that a change may carry some of them. */
export const SERVICE = {
  name: z.string().trim().min(1, "A service needs a name.").max(60),
  icon: z.enum(SERVICE_ICONS),
  description: z.string().trim().max(300),
  pod: PodId,
  marketingOwner: MemberId.nullable(),
  itOwner: MemberId.nullable(),
  linkedProducts: Products,
  skills: SkillsNeeded,
  fields: Fields,
  ready: List,
  done: List,
  /** Minutes. */
  responseMinutes: z.int().min(1).max(14_400),
  cycle: Expectation,
  market: Expectation,
  defaultClass: z.enum(CLASSES),
  /** Points. */
  sizeHint: Size,
  /** Days. */
  outcomeAfterDays: z.int().min(1).max(365),
  active: z.boolean(),
} as const;

/** Leaders, admins, and the lead of the pod that answers. */
export const mayChangeService = (actor: Member, pod: PodId | null): boolean =>
  isAdmin(actor) || isLeader(actor) || isLead(actor, pod);

/** Whether someone owns a service, for their side. */
export const ownsService = (actor: Member, service: Pick<Service, "marketingOwner" | "itOwner">): boolean =>
  actor.id === service.marketingOwner || actor.id === service.itOwner;

interface Wanted {
  readonly name?: string;
  readonly pod?: PodId;
  readonly marketingOwner?: MemberId | null;
  readonly itOwner?: MemberId | null;
  readonly skills?: readonly SkillId[];
}

/** What keeps a service from standing so: a name taken, a pod or a skill that is not there, an owner who cannot be one. */
export function settingsRefused(state: WorkspaceState, wanted: Wanted, own: Service | null): Refusal | null {
  const { name, pod, skills } = wanted;
  if (pod !== undefined && !state.pods[pod]) return refuse("not_found", { what: "pod" });
  if (skills && !allKnown(state, skills, own?.skills)) return refuse("not_found", { what: "skill" });
  const sameName = (other: Service) =>
    other.id !== own?.id && other.name.toLocaleLowerCase("en") === name?.toLocaleLowerCase("en");
  if (name !== undefined && Object.values(state.services).some(sameName))
    return refuse("input", {
      field: "name",
      problem: `“${name}” is in the catalogue already, or was once. Give it another name.`,
    });
  return (
    ownerRefused(state, "marketingOwner", "marketing", wanted.marketingOwner) ??
    ownerRefused(state, "itOwner", "it", wanted.itOwner)
  );
}

/** A service is co-owned: by one person of each side. */
function ownerRefused(
  state: WorkspaceState,
  field: "marketingOwner" | "itOwner",
  side: Side,
  owner: MemberId | null | undefined,
): Refusal | null {
  if (!owner) return null;
  const member = state.members[owner];
  if (!member) return refuse("not_found", { what: "member" });
  if (!member.active) return refuse("deactivated", { member: owner });
  const problem = `This owner comes from ${side === "it" ? "IT" : "marketing"}. Choose someone of that side.`;
  return member.side === side ? null : refuse("input", { field, problem });
}
