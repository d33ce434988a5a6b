import { isAdmin, type MemberId, type WorkspaceId } from "@tandem/shared";
import type { Engines } from "../workspace/engine.ts";

/** Whether a member is, at this moment, an admin of the workspace who was not deactivated. */
export async function isActiveAdmin(
  engines: Engines,
  workspace: WorkspaceId,
  member: MemberId,
): Promise<boolean> {
  const found = (await engines.state(workspace)).members[member];
  return found?.active === true && isAdmin(found);
}
