import type { PodRole, Role, Side } from "@tandem/shared";
import { listed, podRoleName, roleName } from "../../ui/role-words.ts";
import { sideName } from "../../ui/side.ts";

interface Offer {
  readonly invitedBy: string | null;
  readonly side: Side;
  readonly roles: readonly Role[];
  readonly pods: readonly { readonly name: string; readonly role: PodRole }[];
}

/** "Ada Brandt invites you as marketer, on the marketing side." */
export function offerWords({ invitedBy, side, roles, pods }: Offer): string {
  const parts = [
    ...roles.map((role) => roleName[role].toLowerCase()),
    ...pods.map(({ name, role }) => `${podRoleName[role].toLowerCase()} of ${name}`),
  ];
  const as = parts.length === 0 ? "" : ` as ${listed(parts)}`;
  const who = invitedBy === null ? "You are invited" : `${invitedBy} invites you`;
  return `${who}${as}, on the ${sideName[side]} side.`;
}
