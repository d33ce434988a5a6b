import { windowBefore } from "./day-window.ts";
import { type Flow, knownSpan, rangeOf } from "./flow.ts";
import { type ThroughputSample, throughputSample } from "./forecast.ts";
import type { DayWindow } from "./input.ts";
import { type PeriodFigures, periodFigures } from "./period-figures.ts";
import { type Report, type ReportQuestion, reportOn } from "./report.ts";
import { type WhyChanged, whyChanged } from "./why-changed.ts";

export interface ComparingQuestion extends ReportQuestion {
  /** What to compare with; by default the window of the same length just before. It may lie anywhere. */
  readonly before?: DayWindow | undefined;
}

/** Everything that the page of figures shows: a report, another period beside it, and why they differ. */
export interface FullReport extends Report {
  readonly before: PeriodFigures;
  /** What moved the way from filed to live from the period before to the window. */
  readonly why: WhyChanged;
  /** From the first finish to the last, whatever the window; null while nothing is finished. */
  readonly known: DayWindow | null;
  /** What a browser forecasts from. */
  readonly throughputSample: ThroughputSample;
}

/** Gives the requests that matter to a window, and if asked those that matter to the present, ready for counting. */
export type FlowFor = (window: DayWindow, present: boolean) => Flow;

/**
 * What the page shows, the server answers and the command line prints.
 * @param flowFor its scope is the question's filter already
 */
export function fullReport(flowFor: FlowFor, { before, ...question }: ComparingQuestion): FullReport {
  const past = before ?? windowBefore(question);
  const [now, then] = [flowFor(question, true), flowFor(past, false)];
  return {
    ...reportOn(now, question),
    before: periodFigures(then, past),
    why: whyChanged(now, rangeOf(question), then, rangeOf(past)),
    known: knownSpan(now),
    throughputSample: throughputSample(now),
  };
}
