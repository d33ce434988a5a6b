import {
  decide,
  isRefusal,
  refuse,
  toCommit,
  type Command,
  type CommandId,
  type Commit,
  type Instant,
  type MemberId,
  type Refusal,
  type WorkspaceId,
  type WorkspaceState,
} from "@tandem/shared";
import { eventsText } from "../store/port.ts";
import type { Outcome } from "./outcome.ts";

/** A command with who sent it. */
export interface Sent {
  readonly id: CommandId;
  /** null: the system. */
  readonly actor: MemberId | null;
  readonly command: Command;
}

/** What a command becomes on a state: an answer, and a commit if it changes anything. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly commit?: Commit;
}

export const refused = (refusal: Refusal): Outcome => ({ status: "refused", refusal });

/** What no rule can know of a command, such as whether a file is here: why it is refused, or null. */
export type Guard = (workspace: WorkspaceId, command: Command) => Refusal | null;

/** Decides one command. Who acts is looked up in the state: a deactivated or unknown member may do nothing. */
export function judge(
  workspace: WorkspaceId,
  state: WorkspaceState,
  sent: Sent,
  now: Instant,
  guard: Guard,
): Judgement {
  const actor = sent.actor === null ? null : state.members[sent.actor];
  if (actor === undefined || actor?.active === false) return { outcome: refused(refuse("not_allowed")) };
  const at = Math.max(now, state.at);
  const decision = decide(state, sent.command, { actor, at, commandId: sent.id });
  if (isRefusal(decision)) return { outcome: refused(decision) };
  if (decision.length === 0) return { outcome: { status: "nothing" } };
  const barred = guard(workspace, sent.command);
  if (barred !== null) return { outcome: refused(barred) };
  const commit = toCommit(state, { workspace, actor: sent.actor, commandId: sent.id, at }, decision);
  // The text is made here, before a state can hold the events' objects.
  eventsText(commit);
  return { outcome: { status: "committed", seq: commit.seq }, commit };
}
