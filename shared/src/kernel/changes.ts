import { canonicalText } from "./canonical.ts";

/** The settings that differ from how they stand now: what a change would change. Empty: nothing to do. */
export const changesFrom = <T extends object>(
  current: { readonly [K in keyof T]?: unknown },
  wanted: T,
): Partial<T> =>
  Object.fromEntries(
    (Object.keys(wanted) as (keyof T)[])
      .filter((key) => canonicalText(wanted[key]) !== canonicalText(current[key] ?? null))
      .map((key) => [key, wanted[key]]),
  ) as Partial<T>;

export const isEmpty = (changes: object): boolean => Object.keys(changes).length === 0;
