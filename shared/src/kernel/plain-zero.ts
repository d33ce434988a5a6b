/** -0 becomes 0: JSON writes both as 0, so a log would not give back what was decided. */
export const plainZero = (n: number): number => n + 0;
