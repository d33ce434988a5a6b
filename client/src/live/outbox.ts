import type { MemberId, WorkspaceId } from "@tandem/shared";
import { promisifyRequest, type UseStore } from "idb-keyval";
import { partingWords, type PartingStore } from "./parting.ts";
import type { Notice, OutboxChange, OutboxPort, Pending } from "./ports.ts";

type Kept =
  | { readonly kind: "pending"; readonly order: number; readonly pending: Pending }
  | { readonly kind: "notice"; readonly order: number; readonly notice: Notice };

interface OutboxOptions {
  /** Object store of the browser's database. */
  readonly store: UseStore;
  /** Takes what IndexedDB has not yet said to have, when the page goes. */
  readonly parting: PartingStore;
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

/** Of all workspaces of an account: by workspace and id, null for what is gone. */
const partedOf = (parting: PartingStore, account: MemberId) =>
  partingWords<Kept>(parting, `tandem-outbox ${account}`);

interface Outbox extends OutboxPort {
  /** The page may go any moment: keeps at once what IndexedDB has not yet said to have. */
  readonly part: () => void;
  readonly close: () => void;
}

function sorted(kept: readonly Kept[]) {
  const inOrder = kept.toSorted((a, b) => a.order - b.order);
  return {
    pending: inOrder.flatMap((entry) => (entry.kind === "pending" ? [entry.pending] : [])),
    notices: inOrder.flatMap((entry) => (entry.kind === "notice" ? [entry.notice] : [])),
  };
}

/** Commands and notices of one account and workspace, kept in IndexedDB and told to the other tabs. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { store, parting, account, workspace, channel, locks, onTrouble } = options;
  const parted = partedOf(parting, account);
  /** What IndexedDB has not yet said to have, by id: the last of each; null: gone. */
  const late = new Map<string, { readonly kept: Kept | null }>();
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

  function change(table: IDBObjectStore, id: string, kept: Kept | null): void {
    if (kept === null) table.delete(keyOf(id));
    else table.put(kept, keyOf(id));
  }

  /** Ends once it is committed: what a request has answered may still be lost with the page. */
  const write = (id: string, kept: Kept | null): Promise<void> =>
    store("readwrite", (table) => {
      change(table, id, kept);
      return promisifyRequest(table.transaction);
    });

  function keptBy(change: OutboxChange): { readonly id: string; readonly kept: Kept | null } {
    switch (change.kind) {
      case "added": {
        const { pending } = change;
        return { id: pending.id, kept: { kind: "pending", order: nextOrder(pending.at), pending } };
      }
      case "refused": {
        const { notice } = change;
        return { id: notice.command.id, kept: { kind: "notice", order: nextOrder(notice.at), notice } };
      }
      case "settled":
      case "dismissed":
        return { id: change.id, kept: null };
    }
  }

  const partedKey = (id: string): string => `${workspace} ${id}`;

  /** IndexedDB has it: unless there is something newer about the same command, nothing needs to be kept apart. */
  function arrived(id: string, entry: { readonly kept: Kept | null }): void {
    if (late.get(id) !== entry) return;
    late.delete(id);
    const words = parted.read();
    if (words.delete(partedKey(id))) parted.write(words);
  }

  function part(): void {
    if (late.size === 0) return;
    try {
      const words = parted.read();
      for (const [id, { kept }] of late) words.set(partedKey(id), kept);
      parted.write(words);
    } catch (cause) {
      onTrouble(cause);
    }
  }

  /** What pages of this workspace left behind when they went. */
  function leftBehind(): Map<string, Kept | null> {
    const prefix = partedKey("");
    return new Map(
      [...parted.read()].flatMap(([key, kept]) =>
        key.startsWith(prefix) ? [[key.slice(prefix.length), kept] as const] : [],
      ),
    );
  }

  /** Everything kept, once IndexedDB has what was left behind: that is newer than what is there. */
  async function takeIn(left: ReadonlyMap<string, Kept | null>): Promise<Kept[]> {
    const kept: Kept[] = await store(left.size === 0 ? "readonly" : "readwrite", async (table) => {
      for (const [id, entry] of left) change(table, id, entry);
      const all: IDBRequest<Kept[]> = table.getAll(rangeOf(account, workspace));
      await promisifyRequest(table.transaction);
      return all.result;
    });
    if (left.size === 0) return kept;
    const words = parted.read();
    for (const id of left.keys()) if (!late.has(id)) words.delete(partedKey(id));
    parted.write(words);
    return kept;
  }

  return {
    part,

    async load() {
      let left = new Map<string, Kept | null>();
      try {
        await writes;
        left = leftBehind();
        return sorted(await takeIn(left));
      } catch (cause) {
        onTrouble(cause);
        return sorted([...left.values()].filter((kept) => kept !== null));
      }
    },

    record(change) {
      // A new command is told at once, so that it is sent even if this page dies now. An end is told only once it is kept: a tab that
      // begins in between then either reads it or hears it.
      if (change.kind === "added") tell(change);
      const { id, kept } = keptBy(change);
      const entry = { kept };
      late.set(id, entry);
      writes = writes
        .then(() => write(id, kept))
        .then(() => arrived(id, entry))
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
      part();
      closed = true;
      channel.close();
    },
  };
}

/** How many commands wait unsent in this browser under these members, in all their workspaces: asked before signing out. */
export async function countUnsent(
  store: UseStore,
  parting: PartingStore,
  members: readonly MemberId[],
): Promise<number> {
  const counts = await Promise.all(
    members.map(async (member) => {
      const [keys, kept] = await store("readonly", (table) =>
        Promise.all([
          promisifyRequest(table.getAllKeys(rangeOf(member))),
          promisifyRequest<Kept[]>(table.getAll(rangeOf(member))),
        ]),
      );
      const words = new Map<string, Kept | null>();
      kept.forEach((entry, i) => {
        const [, workspace, id] = [keys[i]].flat();
        words.set(`${String(workspace)} ${String(id)}`, entry);
      });
      for (const [key, entry] of partedOf(parting, member).read()) words.set(key, entry);
      return [...words.values()].filter((entry) => entry?.kind === "pending").length;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
