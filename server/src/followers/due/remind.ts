import {
  businessClock,
  reminderOf,
  tableValues,
  zoneClock,
  type BusinessClock,
  type Instant,
  type Request,
  type Settings,
} from "@tandem/shared";
import { flowServices, responseDueAt, type FlowService } from "@tandem/shared/flow";
import type { DueRule } from "./due.ts";

/** Share of the response target after which whoever is on duty hears of it: the rest is time enough to answer. */
const ANSWER_SHARE = 0.75;
/** Open time that a requester has for a question or a delivery before being reminded: two days of eight hours. */
const REQUESTER_MS = 16 * 3_600_000;

const clocks = new WeakMap<Settings, BusinessClock>();

/** Remembered by settings, because a business clock learns its opening windows as it is asked. */
function clockOf(settings: Settings): BusinessClock {
  const known = clocks.get(settings) ?? businessClock(zoneClock(settings.zone), settings.calendar);
  clocks.set(settings, known);
  return known;
}

/** Who lets a request wait is reminded once: by opening hours, and by the minute for rapid response. */
export const remind: DueRule = function* (state) {
  if (state.settings === null) return;
  const business = clockOf(state.settings);
  const services = flowServices(Object.values(state.services));
  for (const request of tableValues(state.requests)) {
    const wait = reminderOf(request);
    // Put aside on purpose: it is spoken of again when it wakes.
    if (wait === null || request.snoozed !== null) continue;
    const at = dueAt(request, wait, services, business);
    if (at === null) continue;
    const input = { request: request.id, ...wait };
    yield { at, type: "request.remind", input, why: [request.id, wait.what, wait.since] };
  }
};

function dueAt(
  { service }: Request,
  { what, since }: NonNullable<ReturnType<typeof reminderOf>>,
  services: ReadonlyMap<string, FlowService>,
  business: BusinessClock,
): Instant | null {
  if (what !== "answer") return business.afterOpenMs(since, REQUESTER_MS);
  const own = service === null ? undefined : services.get(service);
  if (own === undefined) return null;
  return responseDueAt(since, { ...own, responseMinutes: own.responseMinutes * ANSWER_SHARE }, business);
}
