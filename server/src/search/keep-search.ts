import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import type { WorkspaceId } from "@tandem/shared";
import type { Store } from "../store/port.ts";
import { type Database, sqlOf } from "../store/sql.ts";
import type { Engines } from "../workspace/engine.ts";
import type { Log } from "../workspace/log.ts";
import { findWords } from "./find-words.ts";
import { readTo, takeIn } from "./index-log.ts";
import type { Search } from "./port.ts";
import { prepareTables } from "./tables.ts";

/** Commits that are taken in at once: a write holds up everything else on this thread. */
const PAGE = 100;
/** How long a search waits for what was not read yet, in milliseconds. */
const PATIENCE_MS = 1_500;
/** How long after a commit it is read where nobody searches, in milliseconds. */
const REST_MS = 10_000;

interface Options {
  readonly database: Database;
  readonly store: Store;
  readonly engines: Engines;
  readonly log: Log;
}

/**
 * Keeps an index of all words beside the log, in the store's own file: made from the log, read on from where it was, and never behind by
 * more than a rest. A search reads first what is missing, so that it finds what was said a moment ago.
 */
export function keepSearch({ database, store, engines, log }: Options): Search & { end(): Promise<void> } {
  prepareTables(database.db);
  const sql = sqlOf(database);
  const reading = new Map<WorkspaceId, Promise<void>>();
  const resting = new Map<WorkspaceId, NodeJS.Timeout>();
  let isOver = false;

  async function readOn(workspace: WorkspaceId): Promise<void> {
    for (;;) {
      if (isOver) return;
      const from = readTo(sql, workspace);
      const commits = await store.read(workspace, from + 1, PAGE);
      if (commits.length === 0 || isOver) return;
      takeIn(sql, workspace, from, commits);
      if (commits.length < PAGE) return;
      await nextTurn();
    }
  }

  /** One at a time for each workspace; whoever asks meanwhile waits for the one under way. */
  function catchUp(workspace: WorkspaceId): Promise<void> {
    const underWay = reading.get(workspace);
    if (underWay !== undefined) return underWay;
    const begun = readOn(workspace).finally(() => reading.delete(workspace));
    reading.set(workspace, begun);
    return begun;
  }

  /** A full disk keeps nobody from finding what was read before. */
  const readFor = (workspace: WorkspaceId): Promise<void> =>
    catchUp(workspace).catch((cause: unknown) =>
      log.warn({ workspace, err: cause }, "could not read the log for the search"),
    );

  const unsubscribe = engines.onCommits((workspace) => {
    if (resting.has(workspace)) return;
    const timer = setTimeout(() => {
      resting.delete(workspace);
      void readFor(workspace);
    }, REST_MS);
    timer.unref();
    resting.set(workspace, timer);
  });

  return {
    async find(workspace, seq, words) {
      const isRead = () => readTo(sql, workspace) >= seq;
      if (!isRead()) {
        const patience = new AbortController();
        await Promise.race([
          // The one under way may have begun before the last commit.
          readFor(workspace).then(() => (isRead() ? undefined : readFor(workspace))),
          wait(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined),
        ]).finally(() => patience.abort());
      }
      return { ...findWords(sql, workspace, words), isWhole: isRead() };
    },
    async end() {
      isOver = true;
      unsubscribe();
      for (const timer of resting.values()) clearTimeout(timer);
      await Promise.allSettled(reading.values());
    },
  };
}
