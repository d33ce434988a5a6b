import type { CommandId, MemberId, WorkspaceId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/when.ts";
import type { DomainEvent } from "./events.ts";

/** One accepted command: the unit of the log. `seq` counts from 1 without a gap. */
export interface Commit {
  readonly workspace: WorkspaceId;
  readonly seq: number;
  readonly at: Instant;
  /** null: the system. */
  readonly actor: MemberId | null;
  readonly commandId: CommandId;
  readonly events: readonly DomainEvent[];
  /** Ids of the entities it is about, for histories. */
  readonly subjects: readonly string[];
}

/** A command as it travels: not yet parsed. */
export interface Envelope {
  readonly id: CommandId;
  readonly type: string;
  readonly input: unknown;
}
