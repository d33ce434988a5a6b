import { addDays, daysInclusive } from "@tandem/shared";

/** The last day of the calendar quarter that a day lies in. */
function endOfQuarter(day: string): string {
  const year = Number(day.slice(0, 4));
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  const next = quarter === 4 ? `${year + 1}-01-01` : `${year}-${String(quarter * 3 + 1).padStart(2, "0")}-01`;
  return addDays(next, -1);
}

/** The end of this quarter, or of the next one where this has no more than so many days left. */
export function quarterEnd(today: string, soonDays: number): string {
  const end = endOfQuarter(today);
  return daysInclusive(today, end) - 1 > soonDays ? end : endOfQuarter(addDays(end, 1));
}
