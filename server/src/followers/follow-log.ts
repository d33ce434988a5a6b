import { randomUUID } from "node:crypto";
import type { Commit, Instant, WorkspaceId } from "@tandem/shared";
import type { Store } from "../store/port.ts";
import type { Engines } from "../workspace/engine.ts";
import type { Log } from "../workspace/log.ts";
import { createReader, type Recent, type Step } from "./log-reader.ts";
import { createPace } from "./pace.ts";

/** How long a process that was killed keeps others from its work. */
const LEASE_MS = 10_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;

export interface FollowOptions {
  /** Names the checkpoint and the lease; never renamed. */
  readonly name: string;
  readonly store: Store;
  readonly engines: Engines;
  /** Milliseconds since 1970. */
  readonly clock: () => Instant;
  readonly log: Log;
  /**
   * Does the work for some commits of one workspace, in order. Called again for the same commits after a crash, a
   * rejection or a change of process, so it must not mind doing its work twice. May send commands.
   */
  readonly onCommits: (workspace: WorkspaceId, steps: readonly Step[]) => Promise<void> | void;
  /** Commits made before this time are passed over: a log that was imported, or one older than the follower. */
  readonly since?: (now: Instant) => Instant;
  /** Followers given the same one share what they read. */
  readonly recent?: Recent;
  readonly leaseMs?: number;
  /** How long it waits after a first fault, in milliseconds; twice as long after each further one. */
  readonly retryMs?: number;
}

export interface Follower {
  /** Resolves when this process has nothing to do at the moment, or leaves the work to another one. */
  settled(): Promise<void>;
  /** Finishes the work under way, gives the lease back and stops. */
  end(): Promise<void>;
}

/**
 * Follows the logs of all workspaces: each commit at least once, each workspace's in order, by one process at a time.
 * How far it came is saved after the work, so a crash repeats work and never leaves it out. A workspace whose work fails
 * is tried again, later and later, and holds up no other one. While the thread is busy it takes its time.
 */
export function followLog(options: FollowOptions): Follower {
  const { name, store, clock, log } = options;
  const leaseMs = options.leaseMs ?? LEASE_MS;
  const retryMs = options.retryMs ?? FIRST_RETRY_MS;
  const holder = randomUUID();
  const reader = createReader(options);
  const pace = createPace();
  /** Workspaces that may hold commits to follow, in the order of their turn. */
  const due = new Set<WorkspaceId>();
  const faults = new Map<WorkspaceId, { times: number; timer: NodeJS.Timeout }>();
  let fence: number | undefined;
  let isOver = false;
  let working: Promise<void> | undefined;
  let leasing: Promise<void> | undefined;

  /** Takes or renews the lease; whoever takes it looks at every workspace. */
  async function lease(): Promise<void> {
    try {
      const before = fence;
      fence = await store.lease(name, holder, clock(), leaseMs);
      if (fence === undefined || fence === before) return;
      reader.forget();
      for (const workspace of await store.workspaces()) due.add(workspace);
    } catch (cause) {
      // Whether it is still ours is unknown: the next renewal tells.
      fence = undefined;
      log.warn({ follower: name, err: cause }, "could not take the lease");
    }
  }

  function renew(): Promise<void> {
    leasing ??= lease().finally(() => {
      leasing = undefined;
      work();
    });
    return leasing;
  }

  function work(): void {
    if (isOver || fence === undefined) return;
    working ??= workThrough().finally(() => (working = undefined));
  }

  async function workThrough(): Promise<void> {
    while (due.size > 0) {
      await pace.gather();
      const round = [...due];
      due.clear();
      for (let workspace = round.shift(); workspace !== undefined; workspace = round.shift()) {
        if (isOver || fence === undefined) return;
        const began = performance.now();
        const hasMore = await onePage(workspace, fence);
        // To the back: a long log to catch up with holds up no other one.
        if (hasMore) round.push(workspace);
        await pace.after(began);
      }
    }
  }

  /** Whether there is more to do at once. */
  async function onePage(workspace: WorkspaceId, held: number): Promise<boolean> {
    try {
      const page = await reader.next(workspace);
      if (page === undefined) return false;
      if (page.steps.length > 0) await options.onCommits(workspace, page.steps);
      if (await store.saveCheckpoint(name, workspace, page.state.seq, held)) {
        await reader.advance(workspace, page);
        settle(workspace);
        // Until a read comes back empty: what came during the work is told to nobody else.
        return true;
      }
      if (fence === held) fence = undefined;
      reader.forget();
    } catch (cause) {
      tryLater(workspace, cause);
    }
    return false;
  }

  function settle(workspace: WorkspaceId): void {
    clearTimeout(faults.get(workspace)?.timer);
    faults.delete(workspace);
  }

  function tryLater(workspace: WorkspaceId, cause: unknown): void {
    const times = (faults.get(workspace)?.times ?? 0) + 1;
    const ms = Math.min(retryMs * 2 ** (times - 1), LAST_RETRY_MS);
    log.error({ follower: name, workspace, times, err: cause }, "could not follow the log; trying again");
    const timer = setTimeout(() => {
      due.add(workspace);
      work();
    }, ms);
    timer.unref();
    clearTimeout(faults.get(workspace)?.timer);
    faults.set(workspace, { times, timer });
  }

  function hear(commits: readonly Commit[]): void {
    // One that failed waits for its next try.
    for (const { workspace } of commits) if (!faults.has(workspace)) due.add(workspace);
    work();
  }

  const endTail = store.tail(hear);
  const renewal = setInterval(() => {
    reader.sweep();
    void renew();
  }, leaseMs / 3);
  renewal.unref();
  void renew();

  return {
    async settled() {
      for (;;) {
        const underWay = leasing ?? working;
        if (underWay === undefined) return;
        await underWay;
      }
    },
    async end() {
      isOver = true;
      clearInterval(renewal);
      endTail();
      for (const { timer } of faults.values()) clearTimeout(timer);
      await leasing;
      await working;
      if (fence === undefined) return;
      try {
        await store.lease(name, holder, clock(), 0);
      } catch (cause) {
        // It runs out by itself.
        log.warn({ follower: name, err: cause }, "could not give the lease back");
      }
    },
  };
}
