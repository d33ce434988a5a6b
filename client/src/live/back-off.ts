const FIRST_MS = 400;
const LONGEST_MS = 30_000;

/**
 * How long to wait before the next try: doubled each time up to 30 s, then somewhere in its upper half, so that many browsers
 * do not come back at once.
 * @param failures tries that failed in a row, from 1
 * @param random in [0, 1)
 */
export function backOff(failures: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.round(ceiling * (0.5 + random / 2));
}
