import {
  CommandId,
  decide,
  isRefusal,
  mayCommand,
  parseCommand,
  type CommandInput,
  type CommandType,
  type Instant,
  type Member,
  type Refusal,
  type WorkspaceState,
} from "@tandem/shared";
import { newUuid } from "./new-uuid.ts";

interface Who {
  readonly actor: Member;
  readonly at: Instant;
}

/** Whether someone may give this command, whatever else speaks against it: what a screen offers. */
export function may<Type extends CommandType>(
  view: WorkspaceState,
  type: Type,
  input: CommandInput[Type],
  who: Who,
): boolean {
  const { command } = parseCommand(type, input);
  return command !== undefined && mayCommand(view, command, who);
}

/** Why a command would be refused as things stand here; null: it would stand. Nothing is sent. */
export function foreseenRefusal<Type extends CommandType>(
  view: WorkspaceState,
  type: Type,
  input: CommandInput[Type],
  who: Who,
): Refusal | null {
  const { command, problems } = parseCommand(type, input);
  if (problems !== undefined) {
    const { field, problem } = problems[0] ?? { field: "", problem: "" };
    return { code: "input", field, problem };
  }
  const decision = decide(view, command, { ...who, commandId: CommandId.parse(newUuid()) });
  return isRefusal(decision) ? decision : null;
}
