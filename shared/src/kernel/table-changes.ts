import type { Table } from "./table.ts";

/** What became of one record from one table to another. */
export interface RecordChange<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/**
 * The records that differ between two tables, told apart by identity. Two states of one log share the buckets and records
 * that no commit between them changed, so this costs as much as what changed, not as what there is.
 */
export function tableChanges<T>(before: Table<T>, after: Table<T>): RecordChange<T>[] {
  const changes: RecordChange<T>[] = [];
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    const [old, now] = [before[i] ?? {}, after[i] ?? {}];
    if (old === now) continue;
    for (const id in now) if (old[id] !== now[id]) changes.push({ before: old[id], after: now[id] });
    for (const id in old) if (!Object.hasOwn(now, id)) changes.push({ before: old[id], after: undefined });
  }
  return changes;
}
