import { type DayFigures, dayFigures } from "./day-figures.ts";
import { type DayRange, type Flow, finishedIn } from "./flow.ts";
import type { FlowRow } from "./flow-row.ts";

/**
 * Cycle time in days: `date(finish) - date(start) + 1`, so begun and finished on one local date is 1 day. Of a finished row.
 * Source: Vacanti, "Actionable Agile Metrics for Predictability", on counting both days.
 */
export const cycleDays = (row: FlowRow): number => row.finish - row.start + 1;

/** Cycle times of the requests finished within a window. */
export const cycleTime = (flow: Flow, range: DayRange): DayFigures =>
  dayFigures(finishedIn(flow, range).map(cycleDays));
