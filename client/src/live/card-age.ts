import type { ZoneClock } from "@tandem/shared";
import type { FlowFacts } from "@tandem/shared/flow";

/** Days since the work began, the first and today counted; null before. `today`: an epoch day in the zone. */
export function ageDays(
  { entered }: Pick<FlowFacts, "entered">,
  zone: ZoneClock,
  today: number,
): number | null {
  const start = entered.in_progress;
  return start === undefined ? null : today - zone.epochDayOf(start) + 1;
}
