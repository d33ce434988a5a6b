/** What is compared of a request. */
export interface Titled {
  readonly title: string;
}

/** Words that say nothing about what a request is about. */
const COMMON = new Set(
  "a an and any are as at be by can for from has have how in into is it its make more need new of on or our page please put set that the this to update we with you your".split(
    " ",
  ),
);

/** Words without case, accents and endings of the plural; short and common ones are left out. */
export function telling(text: string): readonly string[] {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return [
    ...new Set(
      words
        .filter((word) => word.length > 2 && !COMMON.has(word))
        .map((word) => word.replace(/(?<=.{3})e?s$/, "")),
    ),
  ];
}

/** Being typed, a word may be half of another; so much of it must be there. */
const HALF = 4;
const meets = (word: string, other: string): boolean =>
  word === other ||
  (word.length >= HALF && other.startsWith(word)) ||
  (other.length >= HALF && word.startsWith(other));

/**
 * Those whose title says much the same as a text, most alike first: at least half of its telling words, and two of them
 * unless it has only one. Equally alike ones keep their order.
 */
export function similarTo<T extends Titled>(text: string, all: Iterable<T>, most: number): readonly T[] {
  const wanted = telling(text);
  if (wanted.length === 0) return [];
  const least = Math.min(2, wanted.length);
  const found: { readonly one: T; readonly share: number }[] = [];
  for (const one of all) {
    const words = telling(one.title);
    const met = wanted.filter((word) => words.some((other) => meets(word, other))).length;
    if (met < least || met * 2 < wanted.length) continue;
    // Of two that meet as many words, the shorter title is the closer one.
    found.push({ one, share: (2 * met) / (wanted.length + words.length) });
  }
  return found
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ one }) => one);
}
