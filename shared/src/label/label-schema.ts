import { z } from "zod";
import type { LabelId } from "../kernel/ids.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import type { Member } from "../member/member.ts";
import { isAdmin, isLeader } from "../member/policy.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { LABEL_COLORS, LABEL_SIGNS } from "./label.ts";

export const LABEL = {
  name: z.string().trim().min(1, "A label needs a name.").max(30),
  color: z.enum(LABEL_COLORS),
  sign: z.enum(LABEL_SIGNS),
} as const;

/** Leads of any pod, leaders and admins: labels are the whole workspace's. */
export const mayKeepLabels = (actor: Member): boolean =>
  isAdmin(actor) || isLeader(actor) || Object.values(actor.pods).includes("lead");

/** Whether another label has this name, in whatever case. */
export function nameRefused({ labels }: WorkspaceState, name: string, own: LabelId | null): Refusal | null {
  const wanted = name.toLocaleLowerCase("en");
  const taken = Object.values(labels).some(
    (label) => label.id !== own && label.name.toLocaleLowerCase("en") === wanted,
  );
  return taken
    ? refuse("input", { field: "name", problem: `“${name}” is a label already. Give it another name.` })
    : null;
}
