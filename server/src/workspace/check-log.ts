import {
  applyTo,
  Draft,
  emptyState,
  replay,
  stateHash,
  toCommit,
  type Commit,
  type WorkspaceState,
} from "@tandem/shared";

/** What a whole log replays to. */
export interface Replayed {
  readonly commits: number;
  readonly state: WorkspaceState;
  readonly hash: string;
}

/**
 * Reads a log commit by commit and says what is damaged: a seq that does not follow, another workspace's commit, a command
 * that stands twice, time that goes back, subjects that do not fit the events, an event that cannot be applied.
 */
export class LogCheck {
  readonly #draft = new Draft(emptyState("server"), { bulk: true });
  readonly #commands = new Set<string>();
  #last: Commit | undefined;

  /** What is wrong with the next commit, in words; null where nothing is. After the first word, stop. */
  next(commit: Commit): string | null {
    const { seq, workspace, at, commandId, actor, events } = commit;
    const expected = (this.#last?.seq ?? 0) + 1;
    if (seq !== expected) return `commit ${expected} is missing: ${seq} comes in its place`;
    if (this.#last && workspace !== this.#last.workspace) return `commit ${seq} is of another workspace`;
    if (this.#last && at < this.#last.at) return `commit ${seq} is earlier than the one before it`;
    if (this.#commands.has(commandId)) return `commit ${seq} repeats command ${commandId}`;
    if (events.length === 0) return `commit ${seq} holds no event`;
    this.#commands.add(commandId);
    this.#last = commit;
    try {
      const { subjects } = toCommit(this.#draft.state, { workspace, actor, commandId, at }, events);
      if (subjects.join() !== commit.subjects.join())
        return `commit ${seq} is filed under other subjects than its events name`;
      applyTo(this.#draft, commit);
    } catch (cause) {
      return `commit ${seq} cannot be applied: ${cause instanceof Error ? cause.message : String(cause)}`;
    }
    return null;
  }

  /** Once all were read. */
  end(): Replayed {
    const state = replay(this.#draft.state, []);
    return { commits: state.seq, state, hash: stateHash(state) };
  }
}
