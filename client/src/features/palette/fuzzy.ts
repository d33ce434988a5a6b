/** Small letters without accents, as they are looked for: "Über Preise" is found by "uber". */
export const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The words that are looked for. */
export const wordsOf = (typed: string): readonly string[] => folded(typed).split(/\s+/u).filter(Boolean);

const WORD_START = /[\p{L}\p{N}]/u;

const startsWord = (text: string, at: number): boolean => at === 0 || !WORD_START.test(text[at - 1] ?? "");

/** The next place of a letter: where it begins a word, or else anywhere; -1 for none. */
function nextStart(text: string, letter: string, from: number): number {
  for (let at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1))
    if (startsWord(text, at)) return at;
  return text.indexOf(letter, from);
}

/** How far apart the letters of a word stand in a text in which they come in order; null where they do not. */
function spread(text: string, word: string): number | null {
  let at = -1;
  let first = -1;
  let starts = 0;
  for (const letter of word) {
    at = text[at + 1] === letter ? at + 1 : nextStart(text, letter, at + 1);
    if (at < 0) return null;
    if (first < 0) first = at;
    if (startsWord(text, at)) starts++;
  }
  // Letters that begin words are what people type of a name they know: "lp" for "landing page".
  return starts * 2 >= word.length ? at - first : null;
}

/** The way a word stands in a text, the better the higher; 0: not at all. */
function scoreOf(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (startsWord(text, at)) return at === 0 ? (text.length === word.length ? 100 : 90) : 75;
  if (word.length > 1 && text.includes(word)) return 50;
  if (word.length < 2 || word.length > 12) return 0;
  const gap = spread(text, word);
  return gap === null ? 0 : Math.max(10, 35 - gap);
}

/**
 * How well a text (folded) answers what was typed (`wordsOf`): 0 where a word is missing. Whole words before beginnings, those before
 * middles, those before initials; of equals the shorter text.
 */
export function fuzzyScore(text: string, words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    const score = scoreOf(text, word);
    if (score === 0) return 0;
    sum += score;
  }
  return words.length === 0 ? 0 : sum / words.length + 5 / (1 + text.length);
}
