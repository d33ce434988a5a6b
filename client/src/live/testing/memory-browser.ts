import type { CommandId } from "@tandem/shared";
import type { Clock, Notice, OutboxChange, OutboxPort, Pending } from "../ports.ts";

type Kept = { readonly pending: Pending } | { readonly notice: Notice };

export interface Tab {
  readonly outbox: OutboxPort;
  /** Ends the page without a word, as a crash or a closed window does. */
  kill(): void;
}

/**
 * One browser's database, lock and channel for one account, in memory: what a tab keeps outlives it, one tab at a time has the turn, and
 * tabs hear each other after a moment.
 * @param lag milliseconds until another tab hears something
 */
export function createMemoryBrowser(clock: Clock, lag: () => number = () => 1) {
  const kept = new Map<CommandId, Kept>();
  const tabs = new Set<{ hear: ((change: OutboxChange) => void) | null }>();
  const queue: (() => void)[] = [];
  let held = false;

  function keep(change: OutboxChange): void {
    if (change.kind === "added") kept.set(change.pending.id, { pending: change.pending });
    else if (change.kind === "refused") kept.set(change.notice.command.id, { notice: change.notice });
    else kept.delete(change.id);
  }

  function pass(): void {
    held = false;
    const next = queue.shift();
    if (!next) return;
    held = true;
    clock.after(0, next);
  }

  function openTab(): Tab {
    const tab: { hear: ((change: OutboxChange) => void) | null } = { hear: null };
    let alive = true;
    let mine = false;
    let waiting: (() => void) | null = null;
    tabs.add(tab);

    function leave(): void {
      const i = waiting ? queue.indexOf(waiting) : -1;
      if (i >= 0) queue.splice(i, 1);
      waiting = null;
      if (mine) pass();
      mine = false;
    }

    return {
      outbox: {
        async load() {
          const entries = [...kept.values()];
          return {
            pending: entries.flatMap((entry) => ("pending" in entry ? [entry.pending] : [])),
            notices: entries.flatMap((entry) => ("notice" in entry ? [entry.notice] : [])),
          };
        },
        record(change) {
          if (!alive) return;
          keep(change);
          for (const other of tabs) {
            // As through a channel: a copy, later, and only if that tab still listens.
            if (other !== tab) clock.after(lag(), () => other.hear?.(structuredClone(change)));
          }
        },
        listen(onChange) {
          tab.hear = onChange;
          return () => (tab.hear = null);
        },
        takeTurn(onTurn) {
          waiting = () => {
            waiting = null;
            if (!alive) return pass();
            mine = true;
            onTurn();
          };
          if (held) queue.push(waiting);
          else {
            held = true;
            waiting();
          }
          return leave;
        },
      },
      kill() {
        alive = false;
        tab.hear = null;
        tabs.delete(tab);
        leave();
      },
    };
  }

  return { openTab, keptIds: (): readonly CommandId[] => [...kept.keys()] };
}

export type MemoryBrowser = ReturnType<typeof createMemoryBrowser>;
