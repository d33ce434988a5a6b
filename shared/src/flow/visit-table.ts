import { type FlowFacts, STAGES, type Standing } from "./record.ts";

const STANDINGS: readonly Standing[] = [...STAGES, "needs_info", "declined", "withdrawn"];
const CODE = Object.fromEntries(STANDINGS.map((standing, code) => [standing, code])) as Record<
  Standing,
  number
>;

/**
 * All rows' visits side by side: half a dozen metrics read every visit, and reading a column is several times as fast as
 * following a million small objects through memory.
 */
export interface VisitTable {
  /** By row: its first visit; one entry more than rows. */
  readonly first: Int32Array;
  /** By visit: a code that `codeOf` and `standingOf` translate. */
  readonly standing: Uint8Array;
  /** By visit: instants; NaN where only the day is known, Infinity for the end of an open visit. */
  readonly from: Float64Array;
  readonly to: Float64Array;
}

export const codeOf = (standing: Standing): number => CODE[standing];
export const standingOf = (code: number): Standing => STANDINGS[code]!;

export function visitTable(records: readonly Pick<FlowFacts, "visits">[]): VisitTable {
  const first = new Int32Array(records.length + 1);
  records.forEach(({ visits }, row) => (first[row + 1] = first[row]! + visits.length));
  const length = first[records.length]!;
  const standing = new Uint8Array(length);
  const from = new Float64Array(length);
  const to = new Float64Array(length);
  let at = 0;
  for (const { visits } of records) {
    for (const visit of visits) {
      standing[at] = CODE[visit.standing];
      from[at] = typeof visit.from === "number" ? visit.from : NaN;
      to[at] = visit.to === null ? Infinity : typeof visit.to === "number" ? visit.to : NaN;
      at++;
    }
  }
  return { first, standing, from, to };
}
