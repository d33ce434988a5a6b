import { type EpochDay, isoWeek, mondayOf, toDay } from "../kernel/calendar-time.ts";
import type { Day } from "../kernel/when.ts";
import { type DayRange, type Flow, finishedIn } from "./flow.ts";
import { ascending, percentile } from "./percentile.ts";
import { marketDays } from "./speed-to-market.ts";

/** Speed-to-market of the requests that became live in one ISO week. */
export interface WeekSpeed {
  /** ISO 8601 week, `2026-W48`. */
  readonly week: string;
  readonly monday: Day;
  readonly requests: number;
  /** Filed to live in days, both counted; null in a week without a finish. */
  readonly p50Days: number | null;
  readonly p85Days: number | null;
}

/**
 * Speed-to-market by ISO week of the finish, weeks without one included. A week that the window cuts counts only its
 * finishes inside. Percentiles are nearest rank of that week alone.
 */
export function speedByWeek(flow: Flow, range: DayRange): WeekSpeed[] {
  const samples = new Map<EpochDay, number[]>();
  for (let monday = mondayOf(range.first); monday <= range.last; monday += 7) samples.set(monday, []);
  for (const row of finishedIn(flow, range)) samples.get(mondayOf(row.finish))?.push(marketDays(row));
  return [...samples].map(([monday, days]) => {
    const sorted = ascending(days);
    return {
      week: isoWeek(monday),
      monday: toDay(monday),
      requests: sorted.length,
      p50Days: percentile(sorted, 50),
      p85Days: percentile(sorted, 85),
    };
  });
}
