import type { MemberId, WorkspaceId } from "@tandem/shared";
import { promisifyRequest, type UseStore } from "idb-keyval";
import type { Notice, OutboxChange, OutboxPort, Pending } from "./ports.ts";

type Kept =
  | { readonly kind: "pending"; readonly order: number; readonly pending: Pending }
  | { readonly kind: "notice"; readonly order: number; readonly notice: Notice };

interface OutboxOptions {
  /** Object store of the browser's database. */
  readonly store: UseStore;
  /** Whose commands these are: they are shown and sent under this account only. */
  readonly account: MemberId;
  readonly workspace: WorkspaceId;
  /** One channel for all tabs of this account and workspace. */
  readonly channel: BroadcastChannel;
  /** undefined where the browser has none (a page without https): then every tab sends, and the server sorts it out by id. */
  readonly locks: LockManager | undefined;
  /** The browser would not keep something: what is unsent then lives only as long as the page. */
  readonly onTrouble: (cause: unknown) => void;
}

/** Name of the channel and of the lock. */
export const outboxName = (account: MemberId, workspace: WorkspaceId): string =>
  `tandem outbox ${account} ${workspace}`;

const rangeOf = (...prefix: string[]): IDBKeyRange => IDBKeyRange.bound(prefix, [...prefix, []]);

/** Commands and notices of one account and workspace, kept in IndexedDB and told to the other tabs. */
export function createOutbox(options: OutboxOptions): OutboxPort & { readonly close: () => void } {
  const { store, account, workspace, channel, locks, onTrouble } = options;
  let writes: Promise<void> = Promise.resolve();
  let lastOrder = 0;
  let closed = false;

  /** What is still being written when the page leaves the workspace is told no more; the next tab to send reads it. */
  const tell = (change: OutboxChange): void => {
    if (!closed) channel.postMessage(change);
  };

  const keyOf = (id: string): string[] => [account, workspace, id];

  /** Later than all before it in this tab; among tabs by the machine's clock. */
  function nextOrder(at: number): number {
    lastOrder = Math.max(lastOrder + 1, at * 1_000);
    return lastOrder;
  }

  const put = (id: string, kept: Kept): Promise<unknown> =>
    store("readwrite", (table) => promisifyRequest(table.put(kept, keyOf(id))));
  const remove = (id: string): Promise<unknown> =>
    store("readwrite", (table) => promisifyRequest(table.delete(keyOf(id))));

  function write(change: OutboxChange): Promise<unknown> {
    switch (change.kind) {
      case "added": {
        const { pending } = change;
        return put(pending.id, { kind: "pending", order: nextOrder(pending.at), pending });
      }
      case "refused": {
        const { notice } = change;
        return put(notice.command.id, { kind: "notice", order: nextOrder(notice.at), notice });
      }
      case "settled":
      case "dismissed":
        return remove(change.id);
    }
  }

  return {
    async load() {
      try {
        await writes;
        const kept: Kept[] = await store("readonly", (table) =>
          promisifyRequest(table.getAll(rangeOf(account, workspace))),
        );
        kept.sort((a, b) => a.order - b.order);
        return {
          pending: kept.flatMap((entry) => (entry.kind === "pending" ? [entry.pending] : [])),
          notices: kept.flatMap((entry) => (entry.kind === "notice" ? [entry.notice] : [])),
        };
      } catch (cause) {
        onTrouble(cause);
        return { pending: [], notices: [] };
      }
    },

    record(change) {
      // A new command is told at once, so that it is sent even if this page dies now. An end is told only once it is kept: a tab that
      // begins in between then either reads it or hears it.
      if (change.kind === "added") tell(change);
      writes = writes
        .then(() => write(change))
        .catch(onTrouble)
        .then(() => {
          if (change.kind !== "added") tell(change);
        });
    },

    listen(onChange) {
      const hear = ({ data }: MessageEvent<OutboxChange>): void => onChange(data);
      channel.addEventListener("message", hear);
      return () => channel.removeEventListener("message", hear);
    },

    takeTurn(onTurn) {
      if (!locks) {
        onTurn();
        return () => {};
      }
      let leave = (): void => {};
      const left = new Promise<void>((resolve) => (leave = resolve));
      const giveUp = new AbortController();
      locks
        .request(outboxName(account, workspace), { signal: giveUp.signal }, () => {
          onTurn();
          return left;
        })
        .catch((cause: unknown) => {
          if (!giveUp.signal.aborted) onTrouble(cause);
        });
      return () => {
        leave();
        giveUp.abort();
      };
    },

    close() {
      closed = true;
      channel.close();
    },
  };
}

/** How many commands wait unsent in this browser under these members, in all their workspaces: asked before signing out. */
export async function countUnsent(store: UseStore, members: readonly MemberId[]): Promise<number> {
  const kept = await Promise.all(
    members.map((member): Promise<Kept[]> =>
      store("readonly", (table) => promisifyRequest(table.getAll(rangeOf(member)))),
    ),
  );
  return kept.flat().filter(({ kind }) => kind === "pending").length;
}
