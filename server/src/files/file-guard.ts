import { refuse, type AttachedFile, type Command } from "@tandem/shared";
import type { Guard } from "../workspace/judge.ts";
import type { Files } from "./port.ts";

/** Files that a command brings into the log. */
function filesIn(command: Command): readonly AttachedFile[] {
  switch (command.type) {
    case "request.file":
      return command.input.files;
    case "request.attach":
      return [command.input.file];
    default:
      return [];
  }
}

/** Refuses a command that names a file which this workspace does not hold, or of another size or type than it has. */
export const fileGuard =
  (files: Pick<Files, "find">): Guard =>
  (workspace, command) => {
    for (const { id, name, size, type } of filesIn(command)) {
      const kept = files.find(workspace, id);
      if (kept?.size !== size || kept.type !== type) return refuse("file_missing", { name });
    }
    return null;
  };
