import { type BusinessClock, businessClock } from "../kernel/business-time.ts";
import { type EpochDay, type ZoneClock, toDay, toEpochDay, zoneClock } from "../kernel/calendar-time.ts";
import type { PodType } from "../pod/pod.ts";
import type { Instant, When } from "../kernel/when.ts";
import {
  DEFAULT_SIZE,
  type DayWindow,
  type FlowInput,
  type FlowPod,
  type FlowScope,
  type FlowService,
} from "./input.ts";
import { type Kin, kinOf } from "./kin.ts";
import type { FlowFacts } from "./record.ts";
import type { SprintFacts } from "./sprint-facts.ts";
import { type VisitTable, visitTable } from "./visit-table.ts";

/** The arrival of a request that has not arrived: later than every day. */
export const NEVER: EpochDay = 1 << 30;

/** One request that counts, with its local days worked out. */
export interface FlowRow {
  /** Its place in the flow's visit table. */
  readonly index: number;
  readonly facts: FlowFacts;
  readonly service: FlowService | null;
  /** Points; of an unsized request the service's hint. */
  readonly points: number;
  /**
   * Local day of arrival at each of `STAGES`, or NEVER. A stage that was skipped takes the next one's arrival, so
   * arrivals never fall from stage to stage.
   */
  readonly arrivals: readonly EpochDay[];
  /** When it was filed, started (entered `in_progress`) and finished (entered `live`); a skipped stage's is the next one's. */
  readonly filedAt: When | null;
  readonly startedAt: When | null;
  readonly finishedAt: When | null;
  /** The local days of these, or NEVER. */
  readonly filed: EpochDay;
  readonly start: EpochDay;
  readonly finish: EpochDay;
}

/** One workspace's requests, in scope and ready for counting. Declined and withdrawn ones are kept apart. */
export interface Flow {
  readonly zone: ZoneClock;
  readonly business: BusinessClock;
  readonly services: ReadonlyMap<string, FlowService>;
  readonly pods: ReadonlyMap<string, FlowPod>;
  readonly asOf: Instant;
  readonly today: EpochDay;
  /** The day of the first filing among the rows, where their time begins; NEVER of none. */
  readonly firstFiled: EpochDay;
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
export const sinceFirstFiling = ({ firstFiled }: Flow, { first, last }: DayRange): DayRange => ({
  first: Math.max(first, firstFiled),
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
export function knownSpan(flow: Flow): DayWindow | null {
  let first = NEVER;
  let last = -NEVER;
  for (const { finish } of flow.rows) {
    if (finish === NEVER) continue;
    first = Math.min(first, finish);
    last = Math.max(last, finish);
  }
  return first === NEVER ? null : { from: toDay(first), to: toDay(last) };
}

/** What a row says of the stages' entry times. */
type Passage = Omit<FlowRow, "index" | "facts" | "service" | "points">;

function passageOf({ entered }: FlowFacts, zone: ZoneClock): Passage {
  const day = (when: When | undefined, next: EpochDay): EpochDay =>
    when === undefined ? next : Math.min(next, zone.epochDayOf(when));
  const live = day(entered.live, NEVER);
  const launchReady = day(entered.launch_ready, live);
  const review = day(entered.review, launchReady);
  const start = day(entered.in_progress, review);
  const committed = day(entered.committed, start);
  const ready = day(entered.ready, committed);
  const filed = day(entered.filed, ready);
  const startedAt = entered.in_progress ?? entered.review ?? entered.launch_ready ?? entered.live ?? null;
  return {
    arrivals: [filed, ready, committed, start, review, launchReady, live],
    filedAt: entered.filed ?? entered.ready ?? entered.committed ?? startedAt,
    startedAt,
    finishedAt: entered.live ?? null,
    filed,
    start,
    finish: live,
  };
}

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
  const declined: FlowFacts[] = [];
  const withdrawn: FlowFacts[] = [];
  for (const facts of input.records) {
    if (!inScope(facts, scope, input.pods)) continue;
    if (facts.standing === "declined") declined.push(facts);
    else if (facts.standing === "withdrawn") withdrawn.push(facts);
    else {
      const service = facts.service === null ? null : (input.services.get(facts.service) ?? null);
      const points = facts.size ?? service?.sizeHint ?? DEFAULT_SIZE;
      rows.push({ index: rows.length, facts, service, points, ...passageOf(facts, zone) });
    }
  }
  return {
    zone,
    business: businessClock(zone, input.calendar),
    services: input.services,
    pods: input.pods,
    asOf: input.asOf,
    today: zone.epochDayAt(input.asOf),
    firstFiled: rows.reduce((first, { filed }) => Math.min(first, filed), NEVER),
    rows,
    visits: visitTable(rows.map((row) => row.facts)),
    kin: kinOf(input.records),
    declined,
    withdrawn,
    sprints: input.sprints.filter((sprint) => sprintInScope(sprint, scope, input.pods)),
  };
}
