import { MS_PER_MINUTE } from "../kernel/calendar-time.ts";
import { type DayFigures, dayFigures } from "./day-figures.ts";
import { type DayRange, type Flow, finishedIn } from "./flow.ts";
import type { FlowRow } from "./flow-row.ts";
import { ascending, percentile } from "./percentile.ts";

/** Days from filed to live, both dates counted. Of a finished row. */
export const marketDays = (row: FlowRow): number => row.finish - row.filed + 1;

/** Elapsed minutes from filed to live; null where a time is missing (imported days) or it is not live. */
export function marketMinutes({ filedAt, finishedAt }: FlowRow): number | null {
  if (typeof filedAt !== "number" || typeof finishedAt !== "number") return null;
  return (finishedAt - filedAt) / MS_PER_MINUTE;
}

/** Speed-to-market: days of all; of rapid response, elapsed minutes too. */
export interface SpeedToMarket extends DayFigures {
  readonly rapid: {
    readonly requests: number;
    readonly p50Minutes: number | null;
    readonly p85Minutes: number | null;
  };
}

/** Speed-to-market of the requests finished within a window. */
export function speedToMarket(flow: Flow, range: DayRange): SpeedToMarket {
  const finished = finishedIn(flow, range);
  const minutes = ascending(
    finished
      .filter((row) => row.service?.rapid)
      .map(marketMinutes)
      .filter((value) => value !== null),
  );
  return {
    ...dayFigures(finished.map(marketDays)),
    rapid: {
      requests: minutes.length,
      p50Minutes: percentile(minutes, 50),
      p85Minutes: percentile(minutes, 85),
    },
  };
}
