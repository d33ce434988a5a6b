import type { BusinessClock } from "../kernel/business-time.ts";
import { MS_PER_MINUTE, type ZoneClock } from "../kernel/calendar-time.ts";
import type { Instant } from "../kernel/when.ts";
import type { FlowService } from "./input.ts";

/** A rapid response is live within so many elapsed minutes from its filing. */
export const RAPID_LIVE_MINUTES = 240;

/** No expedite is given less than this much opening time, in milliseconds. */
const LEAST_OPEN_MS = 4 * 60 * MS_PER_MINUTE;

const MINUTES_PER_DAY = 24 * 60;

/** By when a rapid response must be live: four hours from its filing, by day and night. */
export const rapidLiveAt = (filedAt: Instant): Instant => filedAt + RAPID_LIVE_MINUTES * MS_PER_MINUTE;

/**
 * By when an expedite must be live: a rapid response as `rapidLiveAt` says; any other by the end of the last day that its
 * service expects from filing to live, and never with less than four opening hours.
 */
export function launchDueAt(
  filedAt: Instant,
  { rapid, marketDays }: Pick<FlowService, "rapid" | "marketDays">,
  { zone, business }: { readonly zone: ZoneClock; readonly business: BusinessClock },
): Instant {
  if (rapid) return rapidLiveAt(filedAt);
  const dayEnd = zone.instantOf(zone.epochDayAt(filedAt) + marketDays - 1, MINUTES_PER_DAY);
  return Math.max(dayEnd, business.afterOpenMs(filedAt, LEAST_OPEN_MS) ?? dayEnd);
}
