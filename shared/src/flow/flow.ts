import { type BusinessClock, businessClock } from "../kernel/business-time.ts";
import { type EpochDay, type ZoneClock, toDay, toEpochDay, zoneClock } from "../kernel/calendar-time.ts";
import type { Instant } from "../kernel/when.ts";
import type { PodType } from "../pod/pod.ts";
import { type ArrivalTally, arrivalTally } from "./arrival-tally.ts";
import { type FlowRow, NEVER, rowOf } from "./flow-row.ts";
import type { DayWindow, FlowInput, FlowPod, FlowScope, FlowService } from "./input.ts";
import { type Kin, kinOf } from "./kin.ts";
import type { FlowFacts } from "./record.ts";
import type { SprintFacts } from "./sprint-facts.ts";
import { VisitTable } from "./visit-table.ts";

/** One workspace's requests, in scope and ready for counting. Declined and withdrawn ones are kept apart. */
export interface Flow {
  readonly zone: ZoneClock;
  readonly business: BusinessClock;
  readonly services: ReadonlyMap<string, FlowService>;
  readonly pods: ReadonlyMap<string, FlowPod>;
  readonly asOf: Instant;
  readonly today: EpochDay;
  /** Arrivals of all requests in scope. */
  readonly tally: ArrivalTally;
  /** All of them, or those that matter to one window and to today: what else there is changes no figure of these. */
  readonly rows: readonly FlowRow[];
  /** The visits of `rows`, by `index`. */
  readonly visits: VisitTable;
  /** Whatever the scope: who goes on from whom. */
  readonly kin: Kin;
  readonly declined: readonly FlowFacts[];
  readonly withdrawn: readonly FlowFacts[];
  readonly sprints: readonly SprintFacts[];
}

/** A window as day numbers, both included. */
export interface DayRange {
  readonly first: EpochDay;
  readonly last: EpochDay;
}

export const rangeOf = ({ from, to }: DayWindow): DayRange => ({
  first: toEpochDay(from),
  last: toEpochDay(to),
});

export const within = (day: EpochDay, { first, last }: DayRange): boolean => day >= first && day <= last;

/** A range without the days before the first filing, empty where nothing was filed by its end; see enough.ts. */
export const sinceFirstFiling = (flow: Flow, { first, last }: DayRange): DayRange => ({
  first: Math.max(first, firstFiled(flow)),
  last,
});

/** The last answer of each flow: a report asks a dozen times for the same window. */
const lastFinished = new WeakMap<Flow, { readonly range: DayRange; readonly rows: readonly FlowRow[] }>();

/** Rows finished within a window. */
export function finishedIn(flow: Flow, range: DayRange): readonly FlowRow[] {
  const last = lastFinished.get(flow);
  if (last?.range.first === range.first && last.range.last === range.last) return last.rows;
  const rows = flow.rows.filter((row) => within(row.finish, range));
  lastFinished.set(flow, { range, rows });
  return rows;
}

/** The first and the last local day on which a request became live; null while none did. What a chart of all time spans. */
export function knownSpan({ tally }: Flow): DayWindow | null {
  const { days } = tally.line("live");
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : { from: toDay(first), to: toDay(last) };
}

/** The day of the first filing, where a workspace's time begins; NEVER of none. */
export const firstFiled = ({ tally }: Flow): EpochDay => tally.line("filed").days[0] ?? NEVER;

/** What a pod is for now; work of no pod, such as imported history, counts as delivery. */
export const podTypeOf = (pods: ReadonlyMap<string, FlowPod>, pod: string | null): PodType =>
  (pod === null ? undefined : pods.get(pod)?.type) ?? "delivery";

/** Whether a request counts in a scope. */
export function inScope(facts: FlowFacts, scope: FlowScope, pods: ReadonlyMap<string, FlowPod>): boolean {
  return (
    (scope.service === undefined || facts.service === scope.service) &&
    (scope.class === undefined || facts.class === scope.class) &&
    (scope.pod === undefined || facts.pod === scope.pod) &&
    (scope.campaign === undefined || facts.campaign === scope.campaign) &&
    (scope.requesterSide === undefined || facts.requesterSide === scope.requesterSide) &&
    (scope.goal === undefined || facts.goal === scope.goal) &&
    (scope.podType === undefined || podTypeOf(pods, facts.pod) === scope.podType)
  );
}

export const sprintInScope = (
  { pod }: SprintFacts,
  scope: FlowScope,
  pods: ReadonlyMap<string, FlowPod>,
): boolean =>
  (scope.pod === undefined || pod === scope.pod) &&
  (scope.podType === undefined || podTypeOf(pods, pod) === scope.podType);

/**
 * Prepares a workspace's facts for the metrics: picks the scope, works out local days once a request, and sets declined
 * and withdrawn requests apart. Sprints are scoped by pod and its type alone.
 */
export function flowOf(input: FlowInput, scope: FlowScope = {}): Flow {
  const zone = zoneClock(input.zone);
  const rows: FlowRow[] = [];
  const visits = new VisitTable();
  const declined: FlowFacts[] = [];
  const withdrawn: FlowFacts[] = [];
  for (const facts of input.records) {
    if (!inScope(facts, scope, input.pods)) continue;
    if (facts.standing === "declined") declined.push(facts);
    else if (facts.standing === "withdrawn") withdrawn.push(facts);
    else rows.push(rowOf(facts, visits.add(facts), input.services, zone));
  }
  return {
    zone,
    business: businessClock(zone, input.calendar),
    services: input.services,
    pods: input.pods,
    asOf: input.asOf,
    today: zone.epochDayAt(input.asOf),
    tally: arrivalTally(rows),
    rows,
    visits,
    kin: kinOf(input.records),
    declined,
    withdrawn,
    sprints: input.sprints.filter((sprint) => sprintInScope(sprint, scope, input.pods)),
  };
}
