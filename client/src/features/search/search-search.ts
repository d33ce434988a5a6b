/** What the address of the search holds. */
export interface SearchSearch {
  readonly q?: string;
}

/** Longer texts say no more. */
export const MOST_TYPED = 200;

/** Reads the address; what it does not know is left out. */
export function readSearchSearch(raw: Readonly<Record<string, unknown>>): SearchSearch {
  const { q } = raw;
  // A number in the address is read as one.
  const text = typeof q === "string" || typeof q === "number" ? String(q).slice(0, MOST_TYPED) : "";
  return text === "" ? {} : { q: text };
}
