import { addDays, daysInclusive } from "@tandem/shared";
import { windowEnding, type DayWindow } from "@tandem/shared/flow";
import type { Range } from "./insights-search.ts";

export const USUAL: Exclude<Range, "all"> = 26;
/** A window of everything still ends today if the last go-live is not longer ago. */
const RECENT_DAYS = 60;

/** The window of a choice; of everything, from the first go-live to the last, or to today while work goes on. */
export function windowOf(range: Range, today: string, known: DayWindow | null): DayWindow {
  if (range !== "all") return windowEnding(today, range * 7);
  if (known === null) return windowEnding(today, USUAL * 7);
  const isOver = daysInclusive(known.to, today) > RECENT_DAYS;
  return { from: known.from, to: isOver ? known.to : today };
}

/** "the last 26 weeks", "all that is known". */
export const windowWords = (range: Range): string =>
  range === "all" ? "all that is known" : `the last ${range} weeks`;

/**
 * What is shown where nobody chose: the usual weeks, or everything where only older work is known, as right after an
 * import.
 */
export function rangeToShow(chosen: Range | undefined, today: string, known: DayWindow | null): Range {
  if (chosen !== undefined) return chosen;
  return known !== null && known.to < addDays(today, 1 - USUAL * 7) ? "all" : USUAL;
}
