import type { CommandId, WorkspaceId } from "@tandem/shared";
import type { Engines } from "../workspace/engine.ts";
import { CommandDeclined } from "./port.ts";

/** Gives one command as the system; throws `CommandDeclined` where the rules refuse it. Sent again, it changes nothing. */
export async function sendAsSystem(
  engines: Engines,
  workspace: WorkspaceId,
  envelope: { readonly id: CommandId; readonly type: string; readonly input: unknown },
): Promise<void> {
  const [outcome] = await engines.send(workspace, null, [envelope]);
  if (outcome === undefined) throw new Error("The engine gave no outcome.");
  if (outcome.status === "refused" || outcome.status === "unreadable") throw new CommandDeclined(outcome);
}
