const WORDS = [
  "No",
  "One",
  "Two",
  "Three",
  "Four",
  "Five",
  "Six",
  "Seven",
  "Eight",
  "Nine",
  "Ten",
  "Eleven",
  "Twelve",
];

/** "Three", to begin a sentence with; above twelve, figures. */
export const countWord = (count: number): string => WORDS[count] ?? count.toLocaleString("en-US");

const FRACTIONS: readonly (readonly [number, string])[] = [
  [0.1, "One in ten"],
  [0.2, "One in five"],
  [0.25, "One in four"],
  [1 / 3, "One in three"],
  [0.4, "Two in five"],
  [0.5, "Every second"],
  [0.6, "Three in five"],
  [2 / 3, "Two in three"],
  [0.75, "Three in four"],
  [0.8, "Four in five"],
  [0.9, "Nine in ten"],
];

/** "Two in five", the nearest everyday fraction of a share from 0 to 1. */
export function fractionWords(share: number): string {
  const nearest = FRACTIONS.reduce((best, next) =>
    Math.abs(next[0] - share) < Math.abs(best[0] - share) ? next : best,
  );
  return nearest[1];
}
