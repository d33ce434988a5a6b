/** Draws 32-bit unsigned integers, one a call. */
export type Draw = () => number;

/**
 * mulberry32 by Tommy Ettinger (public domain): a 32-bit generator, good enough for simulation, never for secrets.
 * Seed 1985 draws 3527837133, then 3112574143.
 */
export function mulberry32(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/** A number in [0, 1) from one draw. */
export const unit = (draw: Draw): number => draw() / 2 ** 32;
