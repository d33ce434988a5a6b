import { type BusinessFigures, businessFigures } from "./business-figures.ts";
import { type DayRange, type Flow, finishedIn } from "./flow.ts";
import type { FlowRow } from "./flow-row.ts";
import { codeOf } from "./visit-table.ts";

const NEEDS_INFO = codeOf("needs_info");

/**
 * Business milliseconds from filed to live, less the time in `needs_info`. null where a time is missing, also of a
 * question's begin or end, or where the row is not live.
 */
function resolutionMs(flow: Flow, row: FlowRow): number | null {
  const { filedAt: filed, finishedAt: live } = row;
  if (typeof filed !== "number" || typeof live !== "number") return null;
  let ms = flow.business.openMs(filed, live);
  const { first, standing, from, to } = flow.visits;
  for (let i = first[row.index]!; i < first[row.index + 1]!; i++) {
    if (standing[i] !== NEEDS_INFO) continue;
    if (Number.isNaN(from[i]) || Number.isNaN(to[i])) return null;
    ms -= flow.business.openMs(Math.max(filed, from[i]!), Math.min(live, to[i]!));
  }
  return ms;
}

/** Resolution: business time from filed to live, less `needs_info`, of the requests finished within a window. */
export const resolution = (flow: Flow, range: DayRange): BusinessFigures =>
  businessFigures(
    finishedIn(flow, range)
      .map((row) =>
        row.memo.resolutionMs === undefined
          ? (row.memo.resolutionMs = resolutionMs(flow, row))
          : row.memo.resolutionMs,
      )
      .filter((ms) => ms !== null),
  );
