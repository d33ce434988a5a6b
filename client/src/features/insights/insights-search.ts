import { isServiceKey } from "@tandem/shared";

/** Windows that can be picked, in weeks; `all` is everything that is known. */
export const RANGES = [4, 12, 26, 52, "all"] as const;
export type Range = (typeof RANGES)[number];

/** What the address of the insights holds. */
export interface InsightsSearch {
  readonly weeks?: Range;
  readonly service?: string;
  /** ISO week whose requests are listed, slowest first. */
  readonly why?: string;
}

const WEEK = /^\d{4}-W\d{2}$/u;

/** Reads the address; what it cannot be is left out. */
export function readInsightsSearch(raw: Readonly<Record<string, unknown>>): InsightsSearch {
  const weeks = RANGES.find((range) => String(range) === String(raw["weeks"]));
  const service = isServiceKey(raw["service"]) ? raw["service"] : undefined;
  const why = raw["why"];
  return {
    ...(weeks === undefined ? {} : { weeks }),
    ...(service === undefined ? {} : { service }),
    ...(typeof why === "string" && WEEK.test(why) ? { why } : {}),
  };
}
