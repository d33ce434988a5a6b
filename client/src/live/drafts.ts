import type { MemberId } from "@tandem/shared";
import { promisifyRequest, type UseStore } from "idb-keyval";
import { asideKey, asText, keyOfAside, rereadSlots, writeSlot, type OtherTab } from "./draft-slots.ts";
import { partingWords, type PartingStore } from "./parting.ts";

/** Rest after the last key stroke before it is written, in milliseconds. */
const REST_MS = 250;

/** Typed text that has not become a command yet, by a key such as `file landing-page` or `comment <request id>`. */
export interface Drafts {
  /** Reads what earlier pages kept. Before it ends, `get` knows only this page's. */
  load(): Promise<void>;
  get(key: string): unknown;
  /** Of everything that is kept. */
  keys(): readonly string[];
  /** undefined forgets the draft. */
  set(key: string, value: unknown): void;
  subscribe(listener: () => void): () => void;
  /** Writes what is not yet written. */
  flush(): Promise<void>;
  /** The page may go any moment: keeps at once what is not yet written, since nothing waits for IndexedDB then. */
  part(): void;
}

/** Drafts that another tab of this browser typed into while this one did, too. */
export interface TabDrafts {
  readonly get: (key: string) => OtherTab | undefined;
  /** Takes the other tab's text; this one's is given up. */
  readonly take: (key: string) => void;
  /** Stays with this tab's text, in every tab. */
  readonly keep: (key: string) => void;
  /** Looks at what other tabs wrote while this one did not hear of it. */
  readonly look: () => void;
}

interface DraftsOptions {
  readonly store: UseStore;
  readonly parting: PartingStore;
  readonly account: MemberId;
  readonly onTrouble: (cause: unknown) => void;
  /** Tells the other tabs of this account which drafts were written. */
  readonly channel?: Pick<BroadcastChannel, "postMessage" | "addEventListener">;
  /** Which drafts two tabs may not write over each other. */
  readonly watches?: (key: string) => boolean;
  /** Drafts that tabs do not type into but add to: what the tab has, and what the browser has, made one. */
  readonly merges?: Readonly<Record<string, (mine: unknown, theirs: unknown) => unknown>>;
}

const isKeys = (data: unknown): data is readonly string[] =>
  Array.isArray(data) && data.every((key) => typeof key === "string");

/**
 * Drafts of one account: read from memory, written to IndexedDB a moment after the last change. Tabs follow each other; where two
 * typed into the same draft, both texts are kept until the person chose.
 */
export function createDrafts(options: DraftsOptions): Drafts & { readonly tabs: TabDrafts } {
  const { store, parting, account, onTrouble, channel, watches = () => false, merges = {} } = options;
  const values = new Map<string, unknown>();
  /** As text, what this tab last read from the browser or wrote into it. */
  const agreed = new Map<string, string | undefined>();
  const others = new Map<string, OtherTab>();
  const unwritten = new Set<string>();
  /** Given to IndexedDB, which has not said yet that it has them. */
  const onTheirWay = new Set<string>();
  const parted = partingWords<unknown>(parting, `tandem-drafts ${account}`);
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  function put<Value>(map: Map<string, Value>, key: string, value: Value | undefined): void {
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  }
  const mineOf = (key: string) => ({
    value: values.get(key),
    agreed: agreed.get(key),
    other: others.get(key),
  });
  const rest = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), REST_MS);
  };

  async function write(table: IDBObjectStore, key: string): Promise<unknown> {
    const merge = merges[key];
    if (merge !== undefined) {
      const there: unknown = await promisifyRequest(table.get([account, key]));
      values.set(key, merge(values.get(key), there));
    } else if (watches(key)) {
      const before = mineOf(key);
      const after = await writeSlot(table, account, key, before);
      agreed.set(key, after.agreed);
      if (before.other === undefined || after.other === undefined) put(others, key, after.other);
      // Typed on meanwhile: the next writing has it.
      if (after.value !== before.value && values.get(key) === before.value) put(values, key, after.value);
      return;
    }
    const value = values.get(key);
    return value === undefined
      ? promisifyRequest(table.delete([account, key]))
      : promisifyRequest(table.put(value, [account, key]));
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    const keys = [...unwritten];
    unwritten.clear();
    if (keys.length === 0) return;
    for (const key of keys) onTheirWay.add(key);
    try {
      await store("readwrite", (table) => Promise.all(keys.map((key) => write(table, key))));
      const left = parted.read();
      if (keys.filter((key) => left.delete(key)).length > 0) parted.write(left);
      const shared = keys.filter((key) => watches(key) || key in merges);
      if (shared.length > 0) {
        channel?.postMessage(shared);
        tell();
      }
    } catch (cause) {
      for (const key of keys) unwritten.add(key);
      onTrouble(cause);
    } finally {
      for (const key of keys) onTheirWay.delete(key);
    }
  }

  /** What other tabs wrote: followed where nothing was typed here since, else kept beside. */
  async function reread(keys: readonly string[]): Promise<void> {
    try {
      const read = await store("readonly", (table) =>
        Promise.all(
          keys.map(async (key) => ({
            key,
            main: await promisifyRequest<unknown>(table.get([account, key])),
            aside: await promisifyRequest<unknown>(table.get([account, asideKey(key)])),
          })),
        ),
      );
      for (const { key, ...slots } of read) {
        const merge = merges[key];
        if (merge !== undefined) {
          values.set(key, merge(values.get(key), slots.main));
          continue;
        }
        const isUnwritten = unwritten.has(key) || onTheirWay.has(key);
        const after = rereadSlots(mineOf(key), slots, isUnwritten);
        put(values, key, after.value);
        agreed.set(key, after.agreed);
        put(others, key, after.other);
        if (!after.isUnwritten || isUnwritten) continue;
        unwritten.add(key);
        rest();
      }
      tell();
    } catch (cause) {
      onTrouble(cause);
    }
  }

  /** One text for every tab, and none beside it. */
  function settle(key: string, value: unknown): void {
    put(values, key, value);
    agreed.set(key, asText(value));
    others.delete(key);
    unwritten.delete(key);
    tell();
    void store("readwrite", (table) => {
      if (value === undefined) table.delete([account, key]);
      else table.put(value, [account, key]);
      return promisifyRequest(table.delete([account, asideKey(key)]));
    }).then(() => channel?.postMessage([key]), onTrouble);
  }

  /** What an earlier page could not give to IndexedDB any more is newer than what is there. */
  function takeParted(): void {
    for (const [key, value] of parted.read()) {
      if (unwritten.has(key)) continue;
      if (value === null) values.delete(key);
      else values.set(key, value);
      unwritten.add(key);
    }
  }

  function takeRead(name: string, value: unknown): void {
    const key = keyOfAside(name);
    if (key !== undefined) {
      others.set(key, { value, own: "main" });
      return;
    }
    agreed.set(name, asText(value));
    if (!values.has(name) && !unwritten.has(name)) values.set(name, value);
  }

  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (isKeys(data)) void reread(data);
  });

  return {
    async load() {
      try {
        const range = IDBKeyRange.bound([account], [account, []]);
        const [keys, kept] = await store("readonly", (table) =>
          Promise.all([promisifyRequest(table.getAllKeys(range)), promisifyRequest(table.getAll(range))]),
        );
        keys.forEach((key, i) => {
          const name = Array.isArray(key) ? key[1] : undefined;
          if (typeof name === "string") takeRead(name, kept[i]);
        });
        takeParted();
        tell();
        await flush();
      } catch (cause) {
        onTrouble(cause);
      }
    },
    get: (key) => values.get(key),
    keys: () => [...values.keys()],
    set(key, value) {
      put(values, key, value);
      unwritten.add(key);
      rest();
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush,
    part() {
      const late = new Set([...unwritten, ...onTheirWay]);
      if (late.size === 0) return;
      try {
        const words = parted.read();
        for (const key of late) words.set(key, values.get(key) ?? null);
        parted.write(words);
      } catch (cause) {
        onTrouble(cause);
      }
    },
    tabs: {
      get: (key) => others.get(key),
      take: (key) => settle(key, others.get(key)?.value ?? values.get(key)),
      keep: (key) => settle(key, values.get(key)),
      look: () => void reread([...new Set([...values.keys(), ...agreed.keys()])].filter(watches)),
    },
  };
}
