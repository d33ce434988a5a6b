/** Writes at once, as `localStorage` does: nothing waits for IndexedDB when a page goes. */
export type PartingStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What a page left behind under a name when it went, by key; null: forgotten there. */
export function partingWords<Value>(parting: PartingStore, name: string) {
  function read(): Map<string, Value | null> {
    const kept: unknown = JSON.parse(parting.getItem(name) ?? "{}");
    return new Map(Object.entries(typeof kept === "object" && kept !== null ? kept : {}));
  }
  function write(words: ReadonlyMap<string, Value | null>): void {
    if (words.size === 0) parting.removeItem(name);
    else parting.setItem(name, JSON.stringify(Object.fromEntries(words)));
  }
  return { read, write };
}
