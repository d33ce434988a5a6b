import { hasRole, type Member, type Side, type WorkspaceState } from "@tandem/shared";

/** What brings a workspace to its first request; null once one was filed. */
export type FirstStep =
  | { readonly kind: "invite"; readonly side: Side }
  /** Nobody of that side is here, and someone else lets people in. */
  | { readonly kind: "ask"; readonly side: Side; readonly admin: Member["id"] | null }
  | { readonly kind: "wait" };

/** Whether nothing was ever filed here; what another tool finished does not count. */
export const nothingFiled = ({ nextKey }: Pick<WorkspaceState, "nextKey">): boolean => nextKey === 1;

const SIDES = ["marketing", "it"] as const satisfies readonly Side[];

/** The next step of someone who runs the place: let the other side in, then wait for what it files. */
export function firstStepOf(view: WorkspaceState, actor: Member): FirstStep | null {
  if (!nothingFiled(view)) return null;
  const here = Object.values(view.members).filter(({ active }) => active);
  const side = SIDES.find((one) => here.every((member) => member.side !== one));
  if (side === undefined) return { kind: "wait" };
  if (hasRole(actor, "admin")) return { kind: "invite", side };
  return { kind: "ask", side, admin: here.find((member) => hasRole(member, "admin"))?.id ?? null };
}
