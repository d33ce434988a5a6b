import {
  applyCommits,
  emptyState,
  type Commit,
  type Instant,
  type WorkspaceId,
  type WorkspaceState,
} from "@tandem/shared";
import type { Store } from "../store/port.ts";
import type { Engines } from "../workspace/engine.ts";
import { stateAt } from "../workspace/load.ts";

/** Commits that are worked on together. */
const PAGE = 100;
/** How long the state of a quiet workspace is kept, in milliseconds. */
const IDLE_MS = 10 * 60_000;

/** One commit with the states around it. */
export interface Step {
  readonly commit: Commit;
  readonly before: WorkspaceState;
  readonly after: WorkspaceState;
}

/** The page of each workspace that was read last, for followers that are equally far. */
export type Recent = Map<WorkspaceId, ReadPage>;
type Steps = readonly Step[];

interface ReadPage {
  /** Behind which it begins. */
  readonly seq: number;
  /** At least one. */
  readonly commits: readonly Commit[];
  steps?: Steps;
}

export interface Page {
  readonly steps: Steps;
  /** After the page; its `seq` is where the next one goes on. */
  readonly state: WorkspaceState;
}

interface Options {
  readonly name: string;
  readonly store: Store;
  readonly engines: Engines;
  readonly clock: () => Instant;
  readonly since?: (now: Instant) => Instant;
  readonly recent?: Recent;
}

/** How far one workspace was followed; the state is left out where it was not needed yet. */
interface Position {
  readonly seq: number;
  readonly state?: WorkspaceState;
  readonly usedAt: number;
}

/** Reads on from a follower's checkpoints. */
export function createReader({ name, store, engines, clock, since, recent = new Map() }: Options) {
  const positions = new Map<WorkspaceId, Position>();

  async function stateOf(workspace: WorkspaceId, { seq, state }: Position): Promise<WorkspaceState> {
    if (state !== undefined) return state;
    return seq === 0 ? emptyState("server") : stateAt(store, workspace, seq);
  }

  /** What comes after `seq`; undefined where nothing does. */
  async function pageAfter(workspace: WorkspaceId, seq: number): Promise<ReadPage | undefined> {
    const known = recent.get(workspace);
    if (known?.seq === seq) return known;
    const commits = await store.read(workspace, seq + 1, PAGE);
    if (commits.length === 0) return undefined;
    const page: ReadPage = { seq, commits };
    recent.set(workspace, page);
    return page;
  }

  function stepsOf(commits: readonly Commit[], from: WorkspaceState): Steps {
    let state = from;
    return commits.map((commit) => {
      const before = state;
      state = applyCommits(before, [commit]);
      return { commit, before, after: state };
    });
  }

  /** The seq of the last commit made before `at`; `known` is one of them, and the times of a log never fall. */
  async function lastBefore(workspace: WorkspaceId, at: Instant, known: number): Promise<number> {
    const isBefore = async (seq: number) => ((await store.read(workspace, seq, 1))[0]?.at ?? at) < at;
    let low = known;
    let stride = 1;
    while (await isBefore(low + stride)) {
      low += stride;
      stride *= 2;
    }
    let high = low + stride;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (await isBefore(middle)) low = middle;
      else high = middle;
    }
    return low;
  }

  return {
    /** The next commits of the workspace; undefined where there are none. */
    async next(workspace: WorkspaceId): Promise<Page | undefined> {
      const position = positions.get(workspace) ?? {
        seq: await store.checkpoint(name, workspace),
        usedAt: performance.now(),
      };
      positions.set(workspace, position);
      const page = await pageAfter(workspace, position.seq);
      const last = page?.commits.at(-1);
      if (page === undefined || last === undefined) return undefined;
      const from = since?.(clock()) ?? 0;
      if (last.at < from) {
        const skipped = await lastBefore(workspace, from, last.seq);
        return { steps: [], state: await stateAt(store, workspace, skipped) };
      }
      page.steps ??= stepsOf(page.commits, await stateOf(workspace, position));
      const state = page.steps.at(-1)?.after ?? (await stateOf(workspace, position));
      return {
        steps: page.steps.filter(({ commit }) => commit.at >= from),
        state,
      };
    },

    /** Goes on behind this page. */
    async advance(workspace: WorkspaceId, { state }: Page): Promise<void> {
      const position = { seq: state.seq, usedAt: performance.now() };
      positions.set(workspace, { ...position, state });
      // The engine's own state, where it is at the same commit: one copy in memory is enough.
      const shared = await engines.state(workspace);
      if (shared.seq === state.seq) positions.set(workspace, { ...position, state: shared });
    },

    /** Lets go of what quiet workspaces hold. */
    sweep(): void {
      recent.clear();
      for (const [workspace, { usedAt }] of positions)
        if (performance.now() - usedAt >= IDLE_MS) positions.delete(workspace);
    },

    /** Reads the checkpoints anew. */
    forget(): void {
      positions.clear();
    },
  };
}
