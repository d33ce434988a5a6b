import type { z } from "zod";
import type { Member } from "../member/member.ts";
import type { DomainEvent } from "../workspace/events.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { CommandId } from "./ids.ts";
import type { Refusal } from "./refusal.ts";
import type { Instant } from "./when.ts";

/** Who acts and when; both are the server's word. A browser predicts with its own clock. */
export interface Context {
  /** null: the system itself (set-up, followers, the command line). */
  readonly actor: Member | null;
  readonly at: Instant;
  readonly commandId: CommandId;
}

/** Events to append, none where nothing would change, or the reason why not. */
export type Decision = readonly DomainEvent[] | Refusal;

/** A rule: what a command takes, who may give it, and what it makes of a state. */
export interface CommandDefinition<Type extends string, Schema extends z.ZodType> {
  readonly type: Type;
  readonly input: Schema;
  /** Whether this member may, in this state. Commands of the system only say "system". */
  readonly may:
    "system" | ((state: WorkspaceState, input: z.infer<Schema>, actor: Member, at: Instant) => boolean);
  /** Pure. Called only once `may` said yes (or the system acts). */
  readonly decide: (state: WorkspaceState, input: z.infer<Schema>, context: Context) => Decision;
}

/** Fixes the types of one command; adds nothing else. */
export const defineCommand = <Type extends string, Schema extends z.ZodType>(
  definition: CommandDefinition<Type, Schema>,
): CommandDefinition<Type, Schema> => definition;

export const isRefusal = (decision: Decision): decision is Refusal => !Array.isArray(decision);
