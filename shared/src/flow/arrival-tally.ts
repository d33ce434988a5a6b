import type { EpochDay } from "../kernel/calendar-time.ts";
import { NEVER } from "./flow-row.ts";
import { STAGES, type Stage } from "./record.ts";

/** Days of one block of counts; a thousand days are nearly three years. */
const DAYS_BITS = 10;
const DAYS = 1 << DAYS_BITS;

/** How many requests had arrived up to the end of each day on which some did, ascending. */
export interface ArrivalLine {
  readonly days: readonly EpochDay[];
  readonly totals: readonly number[];
}

/** How many requests arrived at each stage on each local day: all that charts of all time need, whatever the count. */
export class ArrivalTally {
  /** By block of days: counts of each stage's days, one stage after another. */
  readonly #blocks = new Map<number, Int32Array>();
  #requests = 0;

  /** Requests that count, arrived or not. */
  get requests(): number {
    return this.#requests;
  }

  add(arrivals: readonly EpochDay[]): void {
    this.#count(arrivals, 1);
  }

  remove(arrivals: readonly EpochDay[]): void {
    this.#count(arrivals, -1);
  }

  line(stage: Stage): ArrivalLine {
    const offset = STAGES.indexOf(stage) * DAYS;
    const days: EpochDay[] = [];
    const totals: number[] = [];
    let total = 0;
    for (const block of [...this.#blocks.keys()].sort((a, b) => a - b)) {
      const counts = this.#blocks.get(block)!;
      for (let i = 0; i < DAYS; i++) {
        const count = counts[offset + i]!;
        if (count === 0) continue;
        days.push(block * DAYS + i);
        totals.push((total += count));
      }
    }
    return { days, totals };
  }

  #count(arrivals: readonly EpochDay[], by: 1 | -1): void {
    this.#requests += by;
    let block = NaN;
    let counts: Int32Array | undefined;
    for (let stage = 0; stage < STAGES.length; stage++) {
      const day = arrivals[stage]!;
      // Later stages cannot have been reached before this one.
      if (day === NEVER) break;
      if (day >> DAYS_BITS !== block) {
        block = day >> DAYS_BITS;
        counts = this.#blocks.get(block);
        if (!counts) this.#blocks.set(block, (counts = new Int32Array(STAGES.length * DAYS)));
      }
      counts![stage * DAYS + (day & (DAYS - 1))]! += by;
    }
  }
}

/** Of rows that do not change. */
export function arrivalTally(rows: Iterable<{ readonly arrivals: readonly EpochDay[] }>): ArrivalTally {
  const tally = new ArrivalTally();
  for (const { arrivals } of rows) tally.add(arrivals);
  return tally;
}
