import { canonicalText } from "../kernel/canonical.ts";
import { tableValues } from "../kernel/table.ts";
import { laneCount, laneKey, lanesOf } from "../pod/lane-limits.ts";
import type { Request } from "../request/request.ts";
import type { DomainEvent } from "../workspace/events.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { LifeStep } from "./random-life.ts";

/** Collects what does not hold, in words that name the thing. */
export class Findings {
  readonly list: string[] = [];

  /** Notes `what` unless it holds. */
  holds(what: string, condition: boolean): void {
    if (!condition) this.list.push(what);
  }
  /** Notes `what` unless both are equal, whatever the order of keys. */
  equal(what: string, is: unknown, wanted: unknown): void {
    const [a, b] = [canonicalText(is ?? null), canonicalText(wanted ?? null)];
    if (a !== b) this.list.push(`${what}: is ${a}, not ${b}`);
  }
}

/** Lanes hold exactly the cards of their column, in rank order; the counts beside them agree. */
export function laneFindings(state: WorkspaceState, found = new Findings()): string[] {
  const lanes: Record<string, Request[]> = {};
  for (const column of Object.keys(state.columns)) lanes[column] = [];
  for (const request of tableValues(state.requests))
    if (request.column) (lanes[request.column] ??= []).push(request);
  found.equal("columns with a lane", Object.keys(state.lanes).sort(), Object.keys(lanes).sort());
  for (const [column, cards] of Object.entries(lanes)) {
    cards.sort((a, b) => (a.rank! < b.rank! || (a.rank === b.rank && a.id < b.id) ? -1 : 1));
    const counted = cards.filter((card) => card.class !== "expedite").length;
    found.equal(
      `lane ${column}`,
      state.lanes[column],
      cards.map(({ id }) => id),
    );
    found.equal(`count of ${column}`, state.wip[column] ?? 0, counted);
  }
  found.equal("counts of swimlanes", state.laneWip, laneCounts(state));
  return found.list;
}

function laneCounts(state: WorkspaceState): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const request of tableValues(state.requests))
    for (const lane of lanesOf(request)) {
      const key = laneKey(request.pod!, lane);
      counts[key] = (counts[key] ?? 0) + 1;
    }
  return counts;
}

const OFF_BOARD = ["filed", "needs_info", "declined", "withdrawn"];
const WITHOUT_SPRINT = [...OFF_BOARD, "ready"];
const CLOSED = ["live", "declined", "withdrawn"];

/** Visits follow each other and one is open; place, times, block and sprint fit where the request stands. */
export function requestFindings(state: WorkspaceState, request: Request, found = new Findings()): string[] {
  const { key, visits, standing, column, entered, block } = request;
  visits.forEach((visit, i) => found.equal(`${key} visit ${i}`, visit.to, visits[i + 1]?.from));
  found.equal(`${key} last visit`, visits.at(-1)?.standing, standing);
  found.equal(`${key} is off the board`, column === null, OFF_BOARD.includes(standing));
  if (column) {
    found.equal(`${key} column's stage`, state.columns[column]?.stage, standing);
    found.equal(`${key} column's pod`, state.columns[column]?.pod, request.pod);
    found.holds(`${key} has an entry into ${standing}`, Object.hasOwn(entered, standing));
  }
  found.equal(`${key} is closed`, request.closedAt !== null, CLOSED.includes(standing));
  found.holds(`${key} has a finish only while live`, standing === "live" || entered.live === undefined);
  found.holds(`${key} in ${standing} has no sprint`, !request.sprint || !WITHOUT_SPRINT.includes(standing));
  found.holds(`${key} is snoozed only while filed`, standing === "filed" || request.snoozed === null);
  found.equal(`${key} open blocks`, request.blocks.filter(({ to }) => to === null).length, block ? 1 : 0);
  return found.list;
}

const isForward = (event: DomainEvent): boolean =>
  event.type === "request.accepted" ||
  event.type === "request.planned" ||
  (event.type === "request.moved" && event.how === "forward");

/** A hard limit is passed by the pod's forward moves only with the lead's reason; the mark stays as long as it is passed. */
export function limitFindings({ before, after, events }: LifeStep, found = new Findings()): string[] {
  for (const { id, limit, limitKind, override } of Object.values(after.columns)) {
    const [was, is] = [before.wip[id] ?? 0, after.wip[id] ?? 0];
    if (limit === null || is <= limit) found.equal(`mark of ${id} within its limit`, override, null);
    else if (before.columns[id]?.override) found.holds(`mark of ${id} over its limit`, override !== null);
    if (limit === null || limitKind === "soft" || is <= limit || is <= was) continue;
    const letOver = events.some((e) => e.type === "column.limit_overridden" && e.column === id && e.reason);
    found.holds(
      `${id} holds ${is} of ${limit} with a reason`,
      letOver ? override !== null : !events.some(isForward),
    );
  }
  laneLimitFindings({ before, after, events }, found);
  return found.list;
}

/** What the pod does on its own choice: a lane comes over its hard limit by it only with the lead's reason. */
const isOwnChoice = (event: DomainEvent): boolean =>
  isForward(event) || event.type === "request.assigned" || event.type === "request.triaged";

function laneLimitFindings(
  { before, after, events }: Pick<LifeStep, "before" | "after" | "events">,
  found: Findings,
): void {
  for (const pod of Object.values(after.pods))
    for (const { lane, limit, limitKind, override } of pod.laneLimits) {
      const [was, is] = [laneCount(before, pod.id, lane), laneCount(after, pod.id, lane)];
      const name = `lane ${laneKey(pod.id, lane)}`;
      if (is <= limit) found.equal(`mark of ${name} within its limit`, override, null);
      if (limitKind === "soft" || is <= limit || is <= was) continue;
      const letOver = events.some((e) => e.type === "pod.lane_limit_overridden");
      found.holds(
        `${name} holds ${is} of ${limit} with a reason`,
        letOver ? override !== null : !events.some(isOwnChoice),
      );
    }
}
