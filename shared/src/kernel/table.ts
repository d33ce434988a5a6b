/**
 * Records by id in 256 buckets (the last two hex digits of the id), so that one changed record copies one small bucket
 * and not a table of ten thousand.
 */
export type Table<T> = readonly Readonly<Record<string, T>>[];
/** The same, while a draft is being changed. */
export type DraftTable<T> = Record<string, T>[];

const BUCKETS = 256;
/** In which bucket the record of an id lies. */
export const bucketOf = (id: string): number => Number.parseInt(id.slice(-2), 16) & 255;

export const emptyTable = <T>(): DraftTable<T> => Array.from({ length: BUCKETS }, () => ({}));

/** The record of this id, or undefined. */
export const tableGet = <T>(table: Table<T>, id: string): T | undefined => {
  const bucket = table[bucketOf(id)];
  return bucket && Object.hasOwn(bucket, id) ? bucket[id] : undefined;
};

export const tablePut = <T>(table: DraftTable<T>, id: string, record: T): void => {
  table[bucketOf(id)]![id] = record;
};

export const tableDelete = <T>(table: DraftTable<T>, id: string): void => {
  delete table[bucketOf(id)]![id];
};

/** All records, bucket by bucket: an order without meaning. */
export function* tableValues<T>(table: Table<T>): Generator<T> {
  for (const bucket of table) for (const record of Object.values(bucket)) yield record;
}

/** Those records for which `isWanted` holds, without a generator's cost a record. */
export function tableFilter<T>(table: Table<T>, isWanted: (record: T) => boolean): T[] {
  const wanted: T[] = [];
  for (const bucket of table) {
    const records = Object.values(bucket);
    for (const record of records) if (isWanted(record)) wanted.push(record);
  }
  return wanted;
}

export const tableSize = <T>(table: Table<T>): number => {
  let n = 0;
  for (const bucket of table) n += Object.keys(bucket).length;
  return n;
};
