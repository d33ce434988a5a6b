import {
  CommandId,
  parseCommand,
  type Commit,
  type Envelope,
  type Instant,
  type MemberId,
  type Problem,
  type WorkspaceId,
  type WorkspaceState,
} from "@tandem/shared";
import { StoreFault, type Store } from "../store/port.ts";
import type { Guard, Sent } from "./judge.ts";
import type { Log } from "./log.ts";
import { Mailbox } from "./mailbox.ts";
import type { Outcome } from "./outcome.ts";

/** Commands in one send. */
export const MOST_COMMANDS = 100;
/** Commits that a replica is brought up to date with; above, a snapshot is smaller. */
const MOST_SINCE = 1000;
/** Commands that wait in one workspace. */
const MOST_WAITING = 10_000;
const SNAPSHOT_EVERY = 20_000;
/** A workspace that is let go leaves a snapshot if its next start would read this many commits. */
const SNAPSHOT_AT_REST = 200;
/** Longer than answers are remembered for, so that letting go forgets none. */
const IDLE_MS = 10 * 60_000;

export type OnWorkspaceCommits = (workspace: WorkspaceId, commits: readonly Commit[]) => void;

export interface Engines {
  /**
   * Gives commands in order, at most 100, as this member (null: the system); one outcome each. Safe to send again.
   * Rejects with a StoreFault when the store is away.
   */
  send(workspace: WorkspaceId, actor: MemberId | null, envelopes: readonly Envelope[]): Promise<Outcome[]>;
  /** What is durable. Of a workspace that is not there: the empty state, whose `settings` are null. */
  state(workspace: WorkspaceId): Promise<WorkspaceState>;
  /** The commits after `seq`, or that a replica at `seq` should take a snapshot instead. */
  commitsSince(workspace: WorkspaceId, seq: number): Promise<readonly Commit[] | "start over">;
  /** Every durable commit of every workspace from now on, in order, one call a group; `state` shows it already. */
  onCommits(listener: OnWorkspaceCommits): () => void;
  /** Answers what is under way and takes nothing more. The store stays open. */
  close(): Promise<void>;
}

export interface EngineOptions {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly clock: () => Instant;
  readonly log: Log;
  /** Absent: the rules alone decide. */
  readonly guard?: Guard;
  readonly snapshotEvery?: number;
  readonly idleMs?: number;
}

interface Open {
  readonly mailbox: Promise<Mailbox>;
  /** Once it is loaded. */
  loaded?: Mailbox;
  /** Commits came while it was being loaded, which may have read them or not. */
  missed: boolean;
  usedAt: number;
}

/** The engines of all workspaces over one store: each is loaded when it is needed and let go when it is idle. */
export function createEngines(options: EngineOptions): Engines {
  const { store, log } = options;
  const idleMs = options.idleMs ?? IDLE_MS;
  const context = {
    ...options,
    guard: options.guard ?? (() => null),
    snapshotEvery: options.snapshotEvery ?? SNAPSHOT_EVERY,
  };
  const opened = new Map<WorkspaceId, Open>();
  const listeners = new Set<OnWorkspaceCommits>();
  let isClosed = false;

  function tell(workspace: WorkspaceId, commits: readonly Commit[]): void {
    const open = opened.get(workspace);
    if (open?.loaded !== undefined) open.loaded.learn(commits);
    else if (open !== undefined) open.missed = true;
    for (const listener of listeners) {
      try {
        listener(workspace, commits);
      } catch (cause) {
        log.error({ workspace, err: cause }, "a listener failed on commits");
      }
    }
  }

  const endTail = store.tail((commits) => {
    for (const [workspace, own] of byWorkspace(commits)) tell(workspace, own);
  });
  const sweep = setInterval(() => void letGo(idleMs), Math.min(idleMs, 60_000));
  sweep.unref();

  async function load(workspace: WorkspaceId): Promise<Mailbox> {
    try {
      const mailbox = await Mailbox.open(workspace, context);
      const open = opened.get(workspace);
      if (open !== undefined) {
        open.loaded = mailbox;
        if (open.missed) mailbox.missed();
      }
      return mailbox;
    } catch (cause) {
      opened.delete(workspace);
      throw cause;
    }
  }

  /** Runs `work` on the workspace's engine. One without a commit is not kept, so that made-up ids cost nothing. */
  async function withMailbox<Result>(
    workspace: WorkspaceId,
    work: (mailbox: Mailbox) => Promise<Result>,
  ): Promise<Result> {
    if (isClosed) throw new StoreFault("away", "Tandem is being stopped; try again in a moment.");
    let open = opened.get(workspace);
    if (open === undefined) {
      open = { mailbox: Promise.resolve().then(() => load(workspace)), missed: false, usedAt: 0 };
      opened.set(workspace, open);
    }
    const mailbox = await open.mailbox;
    open.usedAt = performance.now();
    const result = await work(mailbox);
    if (mailbox.isIdle && opened.get(workspace) === open && (await mailbox.state()).seq === 0)
      opened.delete(workspace);
    return result;
  }

  async function letGo(idleFor: number): Promise<void> {
    for (const [workspace, open] of opened) {
      const isUnused = () => performance.now() - open.usedAt >= idleFor && open.loaded?.isIdle === true;
      if (!isUnused()) continue;
      await open.loaded?.rest(SNAPSHOT_AT_REST);
      if (isUnused()) opened.delete(workspace);
    }
  }

  return {
    async send(workspace, actor, envelopes) {
      if (envelopes.length > MOST_COMMANDS) throw new RangeError(`more than ${MOST_COMMANDS} commands`);
      const read = envelopes.map((envelope) => readEnvelope(envelope, actor));
      return withMailbox(workspace, (mailbox) => {
        // All or none, so that a client's commands do not overtake each other.
        if (mailbox.waiting + read.length > MOST_WAITING)
          throw new StoreFault("away", "More is being sent than can be taken in; try again in a moment.");
        return mailbox.send(read);
      });
    },
    state: (workspace) => withMailbox(workspace, (mailbox) => mailbox.state()),
    commitsSince: (workspace, seq) =>
      withMailbox(workspace, async (mailbox) => {
        const state = await mailbox.state();
        if (seq === state.seq) return [];
        if (seq > state.seq || state.seq - seq > MOST_SINCE) return "start over";
        return store.read(workspace, seq + 1, state.seq - seq);
      }),
    onCommits(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      isClosed = true;
      clearInterval(sweep);
      for (const open of opened.values()) {
        const mailbox = await open.mailbox.catch(() => undefined);
        await mailbox?.rest(SNAPSHOT_AT_REST);
      }
      endTail();
      opened.clear();
    },
  };
}

function byWorkspace(commits: readonly Commit[]): Map<WorkspaceId, Commit[]> {
  const groups = new Map<WorkspaceId, Commit[]>();
  for (const commit of commits) {
    const group = groups.get(commit.workspace);
    if (group === undefined) groups.set(commit.workspace, [commit]);
    else group.push(commit);
  }
  return groups;
}

function readEnvelope({ id, type, input }: Envelope, actor: MemberId | null): Sent | Outcome {
  const unreadable = (problems: readonly Problem[]): Outcome => ({ status: "unreadable", problems });
  const parsedId = CommandId.safeParse(id);
  if (!parsedId.success) return unreadable([{ field: "id", problem: "This is not the id of a command." }]);
  const parsed = parseCommand(type, input);
  return parsed.problems === undefined
    ? { id: parsedId.data, actor, command: parsed.command }
    : unreadable(parsed.problems);
}
