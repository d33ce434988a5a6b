import type { Envelope, Instant, WorkspaceId, WorkspaceState } from "@tandem/shared";
import { derivedCommandId } from "../derived-id.ts";
import type { Due, DueRule } from "./due.ts";

export interface DueCommands {
  /** Due by now, in the order in which they fell due. */
  readonly commands: readonly Envelope[];
  /** When the next one falls due; null while none is to come. */
  readonly next: Instant | null;
}

/** What the rules make of a state: the commands to give by `now`, each with its derived id, and when there are more. */
export function dueCommands(
  rules: readonly DueRule[],
  workspace: WorkspaceId,
  state: WorkspaceState,
  now: Instant,
): DueCommands {
  const due: Due[] = [];
  let next: Instant | null = null;
  for (const rule of rules)
    for (const one of rule(state, now))
      if (one.at <= now) due.push(one);
      else if (next === null || one.at < next) next = one.at;
  const commands = due
    .sort((a, b) => a.at - b.at)
    .map(({ type, input, why }) => ({ id: derivedCommandId(workspace, type, ...why), type, input }));
  return { commands, next };
}
