import { type BusinessFigures, businessFigures } from "./business-figures.ts";
import { type DayRange, type Flow, type FlowRow, finishedIn } from "./flow.ts";

/**
 * Business milliseconds from filed to live, less the time in `needs_info`. null where a time is missing, also of a
 * question's begin or end, or where the row is not live.
 */
export function resolutionMs(flow: Flow, row: FlowRow): number | null {
  const { filedAt: filed, finishedAt: live } = row;
  if (typeof filed !== "number" || typeof live !== "number") return null;
  let ms = flow.business.openMs(filed, live);
  for (const { standing, from, to } of row.facts.visits) {
    if (standing !== "needs_info") continue;
    if (typeof from !== "number" || typeof to === "string") return null;
    ms -= flow.business.openMs(Math.max(filed, from), Math.min(live, to ?? live));
  }
  return ms;
}

/** Resolution: business time from filed to live, less `needs_info`, of the requests finished within a window. */
export const resolution = (flow: Flow, range: DayRange): BusinessFigures =>
  businessFigures(
    finishedIn(flow, range)
      .map((row) => resolutionMs(flow, row))
      .filter((ms) => ms !== null),
  );
