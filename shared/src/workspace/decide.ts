import type { z } from "zod";
import { type Context, type Decision } from "../kernel/definition.ts";
import { refuse } from "../kernel/refusal.ts";
import type { Commit } from "./commit.ts";
import { COMMANDS } from "./commands.ts";
import type { DomainEvent } from "./events.ts";
import type { WorkspaceState } from "./state.ts";
import { subjectsOf } from "./subjects.ts";

type Definition = (typeof COMMANDS)[number];

/** What each command takes, as its sender writes it. */
export type CommandInput = { readonly [D in Definition as D["type"]]: z.input<D["input"]> };
export type CommandType = keyof CommandInput;
/** A parsed command. */
export type Command = {
  readonly [D in Definition as D["type"]]: { readonly type: D["type"]; readonly input: z.output<D["input"]> };
}[CommandType];

interface AnyDefinition {
  readonly type: string;
  readonly input: z.ZodType;
  readonly may:
    | "system"
    | ((state: WorkspaceState, input: unknown, actor: NonNullable<Context["actor"]>, at: number) => boolean);
  readonly decide: (state: WorkspaceState, input: unknown, context: Context) => Decision;
}

// One look-up for all: the pairing of a type with its own input is kept by parseCommand, the only maker of a Command.
const BY_TYPE: ReadonlyMap<string, AnyDefinition> = new Map(
  COMMANDS.map((definition) => [definition.type, definition as unknown as AnyDefinition]),
);

/** What is wrong with an input: where, as a path with dots, and what, in words. */
export interface Problem {
  readonly field: string;
  readonly problem: string;
}

/** Reads a command as it came over the wire. */
export function parseCommand(
  type: string,
  input: unknown,
):
  | { readonly command: Command; readonly problems?: never }
  | { readonly problems: readonly Problem[]; readonly command?: never } {
  const definition = BY_TYPE.get(type);
  if (!definition) return { problems: [{ field: "type", problem: "There is no such command." }] };
  const parsed = definition.input.safeParse(input);
  if (parsed.success) return { command: { type, input: parsed.data } as Command };
  return {
    problems: parsed.error.issues.map((issue) => ({ field: issue.path.join("."), problem: issue.message })),
  };
}

/** Whether a member may give this command, whatever else speaks against it. */
export function mayCommand(
  state: WorkspaceState,
  command: Command,
  { actor, at }: Pick<Context, "actor" | "at">,
): boolean {
  const definition = BY_TYPE.get(command.type);
  if (!definition) return false;
  if (actor === null) return true;
  return definition.may !== "system" && actor.active && definition.may(state, command.input, actor, at);
}

/** The one decision on a command: who may, then what it makes of the state. No events: nothing would change. */
export function decide(state: WorkspaceState, command: Command, context: Context): Decision {
  if (state.settings === null && command.type !== "workspace.create")
    return refuse("not_found", { what: "workspace" });
  if (!mayCommand(state, command, context)) return refuse("not_allowed");
  return BY_TYPE.get(command.type)!.decide(state, command.input, context);
}

/** The next commit of a log, from a decision that was not a refusal. */
export const toCommit = (
  state: WorkspaceState,
  head: Pick<Commit, "workspace" | "actor" | "commandId" | "at">,
  events: readonly DomainEvent[],
): Commit => ({ ...head, seq: state.seq + 1, events, subjects: subjectsOf(events) });
