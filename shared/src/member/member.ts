import { z } from "zod";
import { SIDES, type Side } from "../flow/record.ts";
import { PodId, type MemberId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/when.ts";
import type { KnownSkill } from "../skill/skill.ts";

export const Roles = z.array(z.enum(["viewer", "marketer", "leader", "admin"])).max(4);
export type Role = z.infer<typeof Roles>[number];

export const PodRoles = z.record(PodId, z.enum(["member", "lead"]));
export type PodRole = "member" | "lead";

export const SideSchema = z.enum(SIDES);

/** A person in this workspace. Name and address live in the accounts' directory, so that both can be forgotten. */
export interface Member {
  readonly id: MemberId;
  readonly side: Side;
  /** Roles add up. */
  readonly roles: readonly Role[];
  /** Pod member and pod lead are held per pod. */
  readonly pods: Readonly<Record<string, PodRole>>;
  /** By skill; none that they do not know. Some may have been removed from the workspace since. */
  readonly skills: Readonly<Record<string, KnownSkill>>;
  readonly active: boolean;
  readonly joinedAt: Instant;
}
