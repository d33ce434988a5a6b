const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE = DIGITS.length;
/** Appending and prepending step over the first six digits, so that lanes filled at an end do not grow their ranks. */
const HEAD = 6;
const STEP = BASE ** 2;

/** A rank longer than this asks for its lane to be ranked anew. */
export const RANK_LIMIT = 48;

const digitAt = (rank: string, i: number): number => (i < rank.length ? DIGITS.indexOf(rank[i]!) : 0);

const encode = (n: number): string => {
  let text = "";
  for (let i = 0, rest = n; i < HEAD; i++, rest = Math.floor(rest / BASE)) text = DIGITS[rest % BASE]! + text;
  return text.replace(/0+$/, "");
};

const head = (rank: string): number => {
  let n = 0;
  for (let i = 0; i < HEAD; i++) n = n * BASE + digitAt(rank, i);
  return n;
};

/** The rank of the i-th of a freshly ranked lane, counted from 0. */
export const rankAt = (i: number): string => encode(BASE ** HEAD / 2 + (i + 1) * STEP);

/**
 * A string strictly between two ranks when compared with `<`; null stands for "no neighbour on this side". Neighbours
 * that are equal or in the wrong order (two people at once) are treated as if the later one were missing.
 */
export function rankBetween(after: string | null, before: string | null): string {
  if (after === null && before === null) return rankAt(0);
  if (after !== null && before === null) {
    const next = head(after) + STEP;
    return next < BASE ** HEAD ? encode(next) : middle(after, null);
  }
  if (after === null && before !== null) {
    const previous = head(before) - STEP;
    return previous > 0 ? encode(previous) : middle("", before);
  }
  return after! < before! ? middle(after!, before) : rankBetween(after, null);
}

/** Walks down the digits to the first place where something fits between; never ends in 0. */
function middle(after: string, before: string | null): string {
  let prefix = "";
  let upper = before;
  for (let i = 0; ; i++) {
    const low = digitAt(after, i);
    const high = upper === null ? BASE : digitAt(upper, i);
    const mid = Math.floor((low + high) / 2);
    if (mid > low) return prefix + DIGITS[mid]!;
    if (high > low) upper = null;
    prefix += DIGITS[low]!;
  }
}
