import type { Commit } from "@tandem/shared";
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import type { OnCommits } from "../port.ts";

/** How often other processes' commits are looked for, in milliseconds: a few microseconds each time. */
const POLL_MS = 100;
const MOST_AT_ONCE = 500;

/**
 * One stream of all commits in the order of their positions. Our own are passed on as they are; when other processes
 * wrote, which `data_version` tells, theirs are read.
 */
export function sqliteTail(
  db: DatabaseSyncInstance,
  between: (from: number, to: number) => readonly Commit[],
  onFault: (cause: unknown) => void,
) {
  const listeners = new Set<OnCommits>();
  const dataVersion = db.prepare("PRAGMA data_version");
  const highest = db.prepare("SELECT coalesce(max(position), 0) AS position FROM commits");
  let version: unknown;
  let told = 0;
  let timer: NodeJS.Timeout | undefined;
  let faulted = false;
  const untold: (readonly Commit[])[] = [];
  let telling = false;

  /** In order for every listener, also when one of them appends. */
  function tell(commits: readonly Commit[]): void {
    untold.push(commits);
    if (telling) return;
    telling = true;
    for (let next = untold.shift(); next !== undefined; next = untold.shift())
      for (const listener of listeners) tellOne(listener, next);
    telling = false;
  }

  /** The commits stand whatever a listener makes of them: its bug must not look like a failed append. */
  function tellOne(listener: OnCommits, commits: readonly Commit[]): void {
    try {
      listener(commits);
    } catch (cause) {
      setImmediate(() => {
        throw cause;
      });
    }
  }

  function drain(): void {
    const { position } = highest.get();
    while (told < position) {
      const next = Math.min(told + MOST_AT_ONCE, position);
      const commits = between(told, next);
      told = next;
      if (commits.length > 0) tell(commits);
    }
  }

  function poll(): void {
    const now = dataVersion.get()?.data_version;
    if (now === version) return;
    drain();
    version = now;
  }

  return {
    /** To be called in the turn of the append, after it became durable. Positions are those of the first and last. */
    appended(commits: readonly Commit[], first: number, last: number): void {
      if (listeners.size === 0 || commits.length === 0) return;
      if (first !== told + 1 || last - first + 1 !== commits.length) return drain();
      told = last;
      tell(commits);
    },
    listen(listener: OnCommits): () => void {
      if (listeners.size > 0) poll();
      else {
        version = dataVersion.get()?.data_version;
        told = highest.get().position;
        timer = setInterval(() => {
          try {
            poll();
            faulted = false;
          } catch (cause) {
            if (!faulted) onFault(cause);
            faulted = true;
          }
        }, POLL_MS);
        timer.unref();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) clearInterval(timer);
      };
    },
    close(): void {
      listeners.clear();
      clearInterval(timer);
    },
  };
}
