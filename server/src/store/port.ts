import type { Commit, CommandId, Instant, MemberId, WorkspaceId } from "@tandem/shared";

/** How far an append came. Without `stop` every commit stands. */
export interface Appended {
  /** How many commits stand, from the first: they are durable. */
  readonly stood: number;
  /** Why commit[stood] does not stand: its seq is taken, or its command id already has a commit. */
  readonly stop?: "seq" | "command";
}

/** Which commit a command became. */
export interface CommandOutcome {
  readonly seq: number;
  readonly actor: MemberId | null;
}

/** A state at a seq, in bytes that only the engine reads. */
export interface Snapshot {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

export type OnCommits = (commits: readonly Commit[]) => void;

/**
 * The log of all workspaces, and what is kept beside it. `contract.ts` is the definition: a store is right when it
 * passes. Every method rejects with a StoreFault when the store cannot do its part.
 */
export interface Store {
  /**
   * Adds commits in order; each workspace's seqs go on where its log ends (a gap is a bug and throws). Resolves once
   * those that stand are durable. When it rejects, any number of them may stand: read back to know.
   */
  append(commits: readonly Commit[]): Promise<Appended>;
  /** Commits with seq >= fromSeq in order, at most `limit`. */
  read(workspace: WorkspaceId, fromSeq: number, limit: number): Promise<readonly Commit[]>;
  /** Commits about one entity with seq > afterSeq in order, at most `limit`. */
  history(
    workspace: WorkspaceId,
    subject: string,
    afterSeq: number,
    limit: number,
  ): Promise<readonly Commit[]>;
  /** What became of a command; undefined where it has no commit. */
  outcome(workspace: WorkspaceId, command: CommandId): Promise<CommandOutcome | undefined>;
  /**
   * Every commit appended from now on, of all workspaces, each workspace's in order, each once: one's own before its
   * append resolves, other processes' within a quarter of a second. Returns how to end it.
   */
  tail(onCommits: OnCommits): () => void;
  /** Every workspace that has a commit, oldest first. */
  workspaces(): Promise<readonly WorkspaceId[]>;
  /** The saved snapshot, unless another version of evolve made it. */
  snapshot(workspace: WorkspaceId, version: string): Promise<Snapshot | undefined>;
  /** Keeps one snapshot a workspace: the latest saved. */
  saveSnapshot(workspace: WorkspaceId, version: string, snapshot: Snapshot): Promise<void>;
  /** The seq up to which a follower has done its work; 0 at first. */
  checkpoint(follower: string, workspace: WorkspaceId): Promise<number>;
  /**
   * False, and nothing saved, when `fence` is not the follower's present one: another process took over. A power cut may
   * lose the latest; then work is done again.
   */
  saveCheckpoint(follower: string, workspace: WorkspaceId, seq: number, fence: number): Promise<boolean>;
  /**
   * Takes or renews the right to do a follower's work, for `ms` milliseconds from `now`. Resolves to its fencing number,
   * which grows whenever the holder changes, or to undefined while another holds it. `ms` 0 gives it back.
   */
  lease(follower: string, holder: string, now: Instant, ms: number): Promise<number | undefined>;
  /**
   * Blanks one personal text of a commit: the string at `path` within its events becomes "". Snapshots of the workspace
   * go, since they may hold it. False where no string stands there.
   */
  redact(workspace: WorkspaceId, seq: number, path: readonly (string | number)[]): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * `full`: no room on the disk. `locked`: another process kept the store locked too long. `unreadable`: the folder or file
 * cannot be opened, read or written. `corrupt`: what is stored is not what was written. `newer`: made by a later Tandem.
 * `away`: anything else that kept the store from answering.
 */
export type StoreFaultKind = "full" | "locked" | "unreadable" | "corrupt" | "newer" | "away";

/** The store could not do its part. `sentence` is for people; the cause is for the log. */
export class StoreFault extends Error {
  readonly kind: StoreFaultKind;
  readonly sentence: string;

  constructor(kind: StoreFaultKind, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = "StoreFault";
    this.kind = kind;
    this.sentence = sentence;
  }
}

const texts = new WeakMap<Commit, string>();

/**
 * The commit's events as JSON, made once. The engine asks for it when it has decided, before the events are applied, so
 * that what is stored is what was decided, whatever a state does with the objects later.
 */
export function eventsText(commit: Commit): string {
  let text = texts.get(commit);
  if (text === undefined) {
    text = JSON.stringify(commit.events);
    texts.set(commit, text);
  }
  return text;
}
