import type { BusinessClock } from "../kernel/business-time.ts";
import { MS_PER_MINUTE } from "../kernel/calendar-time.ts";
import type { Instant } from "../kernel/when.ts";
import type { FlowService } from "./input.ts";

/**
 * When an answer to a request falls due. The clock runs from when the request last became the answerer's turn (filed,
 * answered, appealed) for the service's target: business minutes, or elapsed minutes for rapid response.
 * @param turnAt since when it is the answerer's turn
 * @returns null where the calendar does not open that long within five years
 */
export function responseDueAt(
  turnAt: Instant,
  service: Pick<FlowService, "rapid" | "responseMinutes">,
  business: BusinessClock,
): Instant | null {
  const target = service.responseMinutes * MS_PER_MINUTE;
  return service.rapid ? turnAt + target : business.afterOpenMs(turnAt, target);
}

/**
 * What is left of the response target, in milliseconds of the clock that the service runs on (business time, or elapsed
 * time for rapid response); negative once it is late.
 */
export function responseLeftMs(
  turnAt: Instant,
  now: Instant,
  service: Pick<FlowService, "rapid" | "responseMinutes">,
  business: BusinessClock,
): number {
  const used = service.rapid ? now - turnAt : business.openMs(turnAt, now);
  return service.responseMinutes * MS_PER_MINUTE - used;
}
