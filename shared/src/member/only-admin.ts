import type { MemberId } from "../kernel/ids.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { isAdmin } from "./policy.ts";

/** Whether this member is the only active admin left. */
export const isOnlyAdmin = (state: WorkspaceState, member: MemberId): boolean => {
  const admins = Object.values(state.members).filter((m) => m.active && isAdmin(m));
  return admins.length === 1 && admins[0]?.id === member;
};
