import { unit, type Draw } from "../kernel/rng.ts";

/** Choices from one stream of draws: the same seed makes the same choices. */
export class Dice {
  readonly #draw: Draw;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  /** A whole number from 0 up to, and without, n. */
  below(n: number): number {
    return Math.floor(unit(this.#draw) * n);
  }

  /** True in this share (0 to 1) of throws. */
  chance(share: number): boolean {
    return unit(this.#draw) < share;
  }

  /** One of them; of an empty list undefined. */
  of<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }

  /** One of two or more given one by one. */
  either<T>(first: T, ...rest: readonly T[]): T {
    const i = this.below(rest.length + 1);
    return i === 0 ? first : rest[i - 1]!;
  }

  /** Those of the list that a coin picks. */
  some<T>(list: readonly T[], share = 0.5): T[] {
    return list.filter(() => this.chance(share));
  }

  /** A UUID nobody else draws. */
  uuid<Id extends string>(): Id {
    const word = () => this.#draw().toString(16).padStart(8, "0");
    const [a, b, c, d] = [word(), word(), word(), word()];
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}` as Id;
  }
}
