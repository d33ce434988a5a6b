import {
  applyCommits,
  decide,
  isRefusal,
  parseCommand,
  toCommit,
  type Commit,
  type CommandId,
  type Envelope,
  type MemberId,
  type WorkspaceId,
  type WorkspaceState,
} from "@tandem/shared";
import type { Outcome } from "../ports.ts";

/** A server of one workspace without a store: decides in order, remembers each answer, tells commits. For tests of the replica. */
export function createLoneServer(workspace: WorkspaceId, initial: WorkspaceState, now: () => number) {
  let state = initial;
  const log: Commit[] = [];
  const answers = new Map<CommandId, Outcome>();
  const listeners = new Set<(commits: readonly Commit[]) => void>();
  const first = initial.seq;

  function answer(actorId: MemberId, { id, type, input }: Envelope): Outcome {
    const { command, problems } = parseCommand(type, input);
    if (problems) return { status: "unreadable", problems };
    const at = Math.max(now(), state.at);
    const decision = decide(state, command, { actor: state.members[actorId] ?? null, at, commandId: id });
    if (isRefusal(decision)) return { status: "refused", refusal: decision };
    if (decision.length === 0) return { status: "nothing" };
    const commit = structuredClone(
      toCommit(state, { workspace, actor: actorId, commandId: id, at }, decision),
    );
    state = applyCommits(state, [commit]);
    log.push(commit);
    for (const listener of listeners) listener([commit]);
    return { status: "committed", seq: commit.seq };
  }

  return {
    /** Commands that were decided, each once. */
    decided: (): readonly CommandId[] => [...answers.keys()],
    state: (): WorkspaceState => state,
    commits: (): readonly Commit[] => log,
    async send(actor: MemberId, envelopes: readonly Envelope[]): Promise<readonly Outcome[]> {
      return envelopes.map((envelope) => {
        const known = answers.get(envelope.id) ?? answer(actor, envelope);
        answers.set(envelope.id, known);
        return known;
      });
    },
    async commitsSince(seq: number): Promise<readonly Commit[] | "start over"> {
      return seq < first || seq > state.seq ? "start over" : log.slice(seq - first);
    },
    onCommits(listener: (commits: readonly Commit[]) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
