import type { MemberId } from "@tandem/shared";
import { promisifyRequest, type UseStore } from "idb-keyval";
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

interface DraftsOptions {
  readonly store: UseStore;
  readonly parting: PartingStore;
  readonly account: MemberId;
  readonly onTrouble: (cause: unknown) => void;
}

/** Drafts of one account: read from memory, written to IndexedDB a moment after the last change. */
export function createDrafts({ store, parting, account, onTrouble }: DraftsOptions): Drafts {
  const values = new Map<string, unknown>();
  const unwritten = new Set<string>();
  /** Given to IndexedDB, which has not said yet that it has them. */
  const onTheirWay = new Set<string>();
  const parted = partingWords<unknown>(parting, `tandem-drafts ${account}`);
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  async function flush(): Promise<void> {
    clearTimeout(timer);
    const keys = [...unwritten];
    unwritten.clear();
    if (keys.length === 0) return;
    for (const key of keys) onTheirWay.add(key);
    try {
      await store("readwrite", (table) =>
        Promise.all(
          keys.map((key): Promise<unknown> => {
            const value = values.get(key);
            return value === undefined
              ? promisifyRequest(table.delete([account, key]))
              : promisifyRequest(table.put(value, [account, key]));
          }),
        ),
      );
      const left = parted.read();
      if (keys.filter((key) => left.delete(key)).length > 0) parted.write(left);
    } catch (cause) {
      for (const key of keys) unwritten.add(key);
      onTrouble(cause);
    } finally {
      for (const key of keys) onTheirWay.delete(key);
    }
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

  return {
    async load() {
      try {
        const range = IDBKeyRange.bound([account], [account, []]);
        const [keys, kept] = await store("readonly", (table) =>
          Promise.all([promisifyRequest(table.getAllKeys(range)), promisifyRequest(table.getAll(range))]),
        );
        keys.forEach((key, i) => {
          const name = Array.isArray(key) ? key[1] : undefined;
          if (typeof name === "string" && !values.has(name) && !unwritten.has(name))
            values.set(name, kept[i]);
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
      if (value === undefined) values.delete(key);
      else values.set(key, value);
      unwritten.add(key);
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), REST_MS);
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
  };
}

const isPrimitive = (value: unknown): boolean => value !== null && typeof value !== "object";

/**
 * Whether something read from a draft still has the form of what the page expects: it may stem from an older build. A field that
 * starts as null may hold anything, and a number field may be empty text while it is typed in.
 */
export function looksLike<T>(model: T, value: unknown): value is T {
  if (model === null) return true;
  if (value === null || value === undefined) return false;
  if (Array.isArray(model)) return Array.isArray(value);
  if (typeof model === "object") {
    return (
      typeof value === "object" &&
      Object.entries(model).every(([key, part]) => looksLike(part, Reflect.get(value, key)))
    );
  }
  return isPrimitive(value);
}
