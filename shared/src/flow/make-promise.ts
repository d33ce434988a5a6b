import { addDays, type ZoneClock, zoneClock } from "../kernel/calendar-time.ts";
import { tableFilter } from "../kernel/table.ts";
import type { Instant } from "../kernel/when.ts";
import type { Request } from "../request/request.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { flowOf } from "./flow.ts";
import {
  PROMISE_DAYS,
  PROMISE_PERCENT,
  promiseHistory,
  promiseOf,
  type ServiceHistory,
  shareLiveBy,
} from "./promise.ts";
import type { FlowFacts, KeptPromise } from "./record.ts";
import { flowInputOf } from "./workspace-flow.ts";

/** A day more than any zone is off, so that what is left out here would not count anyway. */
const RECENT_MS = (PROMISE_DAYS + 2) * 86_400_000;

/** What promises are made from at an instant: as `promiseHistory` of all requests, counting only what went live lately. */
export function recentHistory(state: WorkspaceState, at: Instant): Record<string, ServiceHistory> {
  const wentLiveLately = ({ entered: { live } }: FlowFacts): boolean =>
    live !== undefined && (typeof live === "number" ? live : Date.parse(live)) >= at - RECENT_MS;
  const input = flowInputOf(state, at, wentLiveLately);
  return input ? promiseHistory(flowOf(input)) : {};
}

/** Open requests of its pod beside this one. */
export function queueBeside(state: WorkspaceState, request: Pick<Request, "id" | "pod">): number {
  return tableFilter(
    state.requests,
    ({ id, pod, closedAt }) => pod === request.pod && closedAt === null && id !== request.id,
  ).length;
}

/**
 * What may be promised for an open request, counted from its filing: the promise of its service and class as of the
 * history given, and the chance of the date that its requester named. null: not enough data yet.
 */
export function makePromise(
  state: WorkspaceState,
  request: Request,
  history: Readonly<Record<string, ServiceHistory>>,
): Omit<KeptPromise, "at"> | null {
  const { filed } = request.entered;
  if (!state.settings || request.service === null || filed === undefined) return null;
  const promise = promiseOf(history[request.service], request.class);
  if (promise === null) return null;
  const start = dayOf(filed, zoneClock(state.settings.zone));
  const share = request.dueDate === null ? null : shareLiveBy(promise, start, request.dueDate);
  return {
    class: request.class,
    basis: promise.basis,
    requests: promise.requests,
    days: promise.p85Days,
    probability: PROMISE_PERCENT / 100,
    day: addDays(start, promise.p85Days - 1),
    ownDate: request.dueDate === null || share === null ? null : { day: request.dueDate, share },
    queue: queueBeside(state, request),
  };
}

const dayOf = (when: Instant | string, zone: ZoneClock): string =>
  typeof when === "number" ? zone.dayAt(when) : when;
