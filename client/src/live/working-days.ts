import { daysInclusive, toEpochDay, type BusinessClock, type Day } from "@tandem/shared";

/** Days on which the company opens, first and last day counted. */
export function workingDays(business: BusinessClock, start: Day, end: Day): number {
  const first = toEpochDay(start);
  let days = 0;
  for (let i = 0; i < daysInclusive(start, end); i++) if (business.isWorkingDay(first + i)) days++;
  return days;
}
