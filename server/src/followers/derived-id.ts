import { CommandId, type WorkspaceId } from "@tandem/shared";
import { derivedUuid } from "../workspace/derived-uuid.ts";

/**
 * The id of a command that the system gives by itself: the same for the same workspace and reason, in every process and
 * at every try, so that what falls due is done once.
 */
export const derivedCommandId = (workspace: WorkspaceId, ...why: readonly (string | number)[]): CommandId =>
  CommandId.parse(derivedUuid(JSON.stringify([workspace, ...why])));
