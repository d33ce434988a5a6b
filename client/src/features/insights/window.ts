import { addDays, daysInclusive } from "@tandem/shared";
import { windowBefore, windowEnding, type DayWindow } from "@tandem/shared/flow";
import { counted, dayWords } from "../../ui/format.ts";
import type { InsightsSearch, Range } from "./insights-search.ts";

export const USUAL: Exclude<Range, "all"> = 12;
/** A window of everything still ends today if the last go-live is not longer ago. */
const RECENT_DAYS = 60;
/** Fifty years: the server tells no more at once. */
const MOST_DAYS = 18_300;

/** The window of a choice; of everything, from the first go-live to the last, or to today while work goes on. */
export function windowOf(range: Range, today: string, known: DayWindow | null): DayWindow {
  if (range !== "all") return windowEnding(today, range * 7);
  if (known === null) return windowEnding(today, USUAL * 7);
  const isOver = daysInclusive(known.to, today) > RECENT_DAYS;
  return { from: known.from, to: isOver ? known.to : today };
}

/** A window that someone chose by its days: what lies in the future is not told, and no more than fifty years. */
export function ownWindow({ from, to }: DayWindow, today: string): DayWindow {
  const end = to > today ? today : to;
  const begin = from > end ? end : from;
  return daysInclusive(begin, end) > MOST_DAYS ? windowEnding(end, MOST_DAYS) : { from: begin, to: end };
}

/** "the last 26 weeks", "all that is known". */
export const windowWords = (range: Range): string =>
  range === "all" ? "all that is known" : `the last ${range} weeks`;

/** "from 3 Aug to 14 Sep 2026" */
export function ownWords({ from, to }: DayWindow): string {
  const year = from.slice(0, 4) !== to.slice(0, 4);
  return `${dayWords(from, { year }).slice(4)} to ${dayWords(to, { year: true }).slice(4)}`;
}

/**
 * What is shown where nobody chose: the usual weeks, or everything where only older work is known, as right after an
 * import.
 */
export function rangeToShow(chosen: Range | undefined, today: string, known: DayWindow | null): Range {
  if (chosen !== undefined) return chosen;
  return known !== null && known.to < addDays(today, 1 - USUAL * 7) ? "all" : USUAL;
}

export interface ShownWindow {
  readonly window: DayWindow;
  /** null: a window of its own. */
  readonly range: Range | null;
  /** "the last 26 weeks" */
  readonly words: string;
}

/** The window that an address asks for. */
export function shownWindow(search: InsightsSearch, today: string, known: DayWindow | null): ShownWindow {
  const { from, to } = search;
  if (from !== undefined && to !== undefined) {
    const window = ownWindow({ from, to }, today);
    return { window, range: null, words: ownWords(window) };
  }
  const range = rangeToShow(search.weeks, today, known);
  return { window: windowOf(range, today, known), range, words: windowWords(range) };
}

/** A year earlier, by whole weeks, so that weekdays stand beside weekdays. */
const YEAR_DAYS = 364;

/** With what a window is compared. */
export const comparedWith = (window: DayWindow, compare: InsightsSearch["compare"]): DayWindow =>
  compare === "year"
    ? { from: addDays(window.from, -YEAR_DAYS), to: addDays(window.to, -YEAR_DAYS) }
    : windowBefore(window);

/** "the 26 weeks before", "the 40 days before", "the same weeks a year before" */
export function comparedWords({ from, to }: DayWindow, compare: InsightsSearch["compare"]): string {
  if (compare === "year") return "the same weeks a year before";
  const days = daysInclusive(from, to);
  return days % 7 === 0 ? `the ${counted(days / 7, "week")} before` : `the ${counted(days, "day")} before`;
}
