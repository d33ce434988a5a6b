import { STAGES, type Stage } from "../flow/record.ts";
import { zoneClock } from "../kernel/calendar-time.ts";
import type { Instant, When } from "../kernel/when.ts";

/** How a stage's entry is told: “finished before it was created”. */
const REACHED: Readonly<Record<Stage, readonly [came: string, was: string]>> = {
  filed: ["created", "created"],
  ready: ["ready", "ready"],
  committed: ["committed", "committed"],
  in_progress: ["started", "started"],
  review: ["in review", "in review"],
  launch_ready: ["launch-ready", "launch-ready"],
  live: ["finished", "finished"],
};

interface Options {
  /** IANA zone whose days are compared where one of two dates has no time. */
  readonly zone: string;
  /** Nothing finished on a later day than this. */
  readonly now: Instant;
}

/**
 * Why finished work cannot have these dates, in words such as “no finish date”; null where it can. It needs a finish, a
 * creation or a start, and each date on or after the one before it; two instants are compared to the millisecond, others by their day.
 */
export function entryDatesProblem(
  entered: Partial<Record<Stage, When>>,
  { zone, now }: Options,
): string | null {
  const clock = zoneClock(zone);
  const isBefore = (a: When, b: When): boolean =>
    typeof a === "number" && typeof b === "number" ? a < b : clock.epochDayOf(a) < clock.epochDayOf(b);
  const { filed, in_progress: started, live } = entered;
  if (live === undefined) return "no finish date";
  if (filed === undefined && started === undefined) return "no date of creation or start";
  if (filed !== undefined && isBefore(live, filed)) return "finished before it was created";
  let last: Stage | null = null;
  for (const stage of STAGES) {
    const when = entered[stage];
    if (when === undefined) continue;
    if (last !== null && isBefore(when, entered[last]!))
      return `${REACHED[stage][0]} before it was ${REACHED[last][1]}`;
    last = stage;
  }
  return clock.epochDayOf(live) > clock.epochDayAt(now) ? "finished in the future" : null;
}
