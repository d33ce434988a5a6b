import { type FlowFacts, STAGES, type Standing } from "./record.ts";

const STANDINGS: readonly Standing[] = [...STAGES, "needs_info", "declined", "withdrawn"];
const CODE = Object.fromEntries(STANDINGS.map((standing, code) => [standing, code])) as Record<
  Standing,
  number
>;

/** How many codes there are, from 0. */
export const STANDING_CODES = STANDINGS.length;

export const codeOf = (standing: Standing): number => CODE[standing];
export const standingOf = (code: number): Standing => STANDINGS[code]!;

/** A list with room for more; what was in it stays in its place. */
const roomier = <List extends Int32Array | Uint8Array | Float64Array>(list: List, length: number): List => {
  const grown = new (list.constructor as new (length: number) => List)(Math.max(length, 2 * list.length));
  grown.set(list as never);
  return grown;
};

/**
 * All rows' visits side by side: half a dozen metrics read every visit, and reading a column is several times as fast as
 * following a million small objects through memory. Rows are only ever added, so whoever holds a row's number may go on
 * reading it.
 */
export class VisitTable {
  /** By row: its first visit; one entry more than rows. */
  first = new Int32Array(64);
  /** By visit: a code that `codeOf` and `standingOf` translate. */
  standing = new Uint8Array(256);
  /** By visit: instants; NaN where only the day is known, Infinity for the end of an open visit. */
  from = new Float64Array(256);
  to = new Float64Array(256);
  #rows = 0;

  /** @returns the new row's number */
  add({ visits }: Pick<FlowFacts, "visits">): number {
    const row = this.#rows++;
    if (this.first.length < row + 2) this.first = roomier(this.first, row + 2);
    let at = this.first[row]!;
    const end = at + visits.length;
    this.first[row + 1] = end;
    if (this.standing.length < end) {
      this.standing = roomier(this.standing, end);
      this.from = roomier(this.from, end);
      this.to = roomier(this.to, end);
    }
    const { standing, from, to } = this;
    for (const visit of visits) {
      standing[at] = CODE[visit.standing];
      from[at] = typeof visit.from === "number" ? visit.from : NaN;
      to[at] = visit.to === null ? Infinity : typeof visit.to === "number" ? visit.to : NaN;
      at++;
    }
    return row;
  }
}
