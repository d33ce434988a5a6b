import type { Side } from "../flow/record.ts";
import type { ColumnId, CommandId, MemberId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/when.ts";
import type { BoardStage } from "../pod/pod.ts";

/** What an event's evolution may know besides the event: the commit it came with, and what only the state knows. */
export interface Meta {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: MemberId | null;
  readonly commandId: CommandId;
  readonly actorSide: Side | null;
  readonly sideOf: (member: MemberId) => Side | null;
  readonly stageOf: (column: ColumnId) => BoardStage | undefined;
}
