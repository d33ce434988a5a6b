import type { Member, WorkspaceId, WorkspaceState } from "@tandem/shared";
import type { Accounts } from "../accounts/port.ts";
import type { Engines } from "../workspace/engine.ts";

interface Rooms {
  readonly accounts: Accounts;
  readonly engines: Engines;
}

/** The active member that an account is in a workspace; undefined where there is none, or no such workspace. */
export async function memberIn(
  { accounts, engines }: Rooms,
  account: string,
  workspace: WorkspaceId,
): Promise<{ readonly member: Member; readonly state: WorkspaceState } | undefined> {
  const membership = accounts.people.membership(account, workspace);
  if (membership === undefined) return undefined;
  const state = await engines.state(workspace);
  const member = state.members[membership.member];
  return member?.active === true ? { member, state } : undefined;
}
