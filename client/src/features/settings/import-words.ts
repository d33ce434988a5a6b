import type { HeaderMap } from "@tandem/shared";

type HistoryField = keyof HeaderMap;

/** What each column that is looked for is called on screen. */
const FIELDS = {
  id: "the id",
  title: "the title",
  filed: "the date of creation",
  ready: "the date it was ready",
  committed: "the date it was committed",
  in_progress: "the start",
  review: "the start of review",
  launch_ready: "the date it was launch-ready",
  live: "the finish",
} as const satisfies Record<HistoryField, string>;

export interface Heading {
  readonly header: string;
  /** What the column is taken for; null where it is not used. */
  readonly meaning: string | null;
}

/** Every column of the file, in its order, and what it is taken for. */
export function headingsOf(headers: readonly string[], mapping: HeaderMap): readonly Heading[] {
  const meanings = new Map<number, string>();
  let field: HistoryField;
  for (field in FIELDS) {
    const column = mapping[field];
    if (column !== undefined) meanings.set(column, FIELDS[field]);
  }
  return headers.map((header, column) => ({ header, meaning: meanings.get(column) ?? null }));
}
