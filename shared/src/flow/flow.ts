import { type BusinessClock, businessClock } from "../kernel/business-time.ts";
import { type EpochDay, type ZoneClock, toEpochDay, zoneClock } from "../kernel/calendar-time.ts";
import type { Instant, When } from "../kernel/when.ts";
import { DEFAULT_SIZE, type DayWindow, type FlowInput, type FlowScope, type FlowService } from "./input.ts";
import { type FlowFacts, STAGES, type Stage } from "./record.ts";
import type { SprintFacts } from "./sprint-facts.ts";

/** The arrival of a request that has not arrived: later than every day. */
export const NEVER: EpochDay = 1 << 30;

/** One request that counts, with its local days worked out. */
export interface FlowRow {
  readonly facts: FlowFacts;
  readonly service: FlowService | null;
  /** Points; of an unsized request the service's hint. */
  readonly points: number;
  /**
   * Local day of arrival at each of `STAGES`, or NEVER. A stage that was skipped takes the next one's arrival, so
   * arrivals never fall from stage to stage.
   */
  readonly arrivals: readonly EpochDay[];
}

/** One workspace's requests, in scope and ready for counting. Declined and withdrawn ones are kept apart. */
export interface Flow {
  readonly zone: ZoneClock;
  readonly business: BusinessClock;
  readonly services: ReadonlyMap<string, FlowService>;
  readonly asOf: Instant;
  readonly today: EpochDay;
  readonly rows: readonly FlowRow[];
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

const FILED = STAGES.indexOf("filed");
const START = STAGES.indexOf("in_progress");
const FINISH = STAGES.indexOf("live");

/** Local day of filing, of the start (entry into `in_progress`) and of the finish (entry into `live`), or NEVER. */
export const filedDay = (row: FlowRow): EpochDay => row.arrivals[FILED]!;
export const startDay = (row: FlowRow): EpochDay => row.arrivals[START]!;
export const finishDay = (row: FlowRow): EpochDay => row.arrivals[FINISH]!;

/** Rows finished within a window. */
export const finishedIn = (flow: Flow, range: DayRange): FlowRow[] =>
  flow.rows.filter((row) => within(finishDay(row), range));

/** When a stage was entered, or, if it was skipped, the next one that was. */
export function enteredOrNext(facts: FlowFacts, stage: Stage): When | undefined {
  for (let i = STAGES.indexOf(stage); i < STAGES.length; i++) {
    const when = facts.entered[STAGES[i]!];
    if (when !== undefined) return when;
  }
  return undefined;
}

function arrivalsOf(facts: FlowFacts, zone: ZoneClock): EpochDay[] {
  const arrivals: EpochDay[] = [NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER];
  let next = NEVER;
  for (let i = STAGES.length - 1; i >= 0; i--) {
    const when = facts.entered[STAGES[i]!];
    if (when !== undefined) next = Math.min(next, zone.epochDayOf(when));
    arrivals[i] = next;
  }
  return arrivals;
}

function inScope(facts: FlowFacts, scope: FlowScope): boolean {
  return (
    (scope.service === undefined || facts.service === scope.service) &&
    (scope.class === undefined || facts.class === scope.class) &&
    (scope.pod === undefined || facts.pod === scope.pod) &&
    (scope.campaign === undefined || facts.campaign === scope.campaign) &&
    (scope.requesterSide === undefined || facts.requesterSide === scope.requesterSide)
  );
}

/**
 * Prepares a workspace's facts for the metrics: picks the scope, works out local days once a request, and sets declined
 * and withdrawn requests apart. Sprints are scoped by pod alone.
 */
export function flowOf(input: FlowInput, scope: FlowScope = {}): Flow {
  const zone = zoneClock(input.zone);
  const rows: FlowRow[] = [];
  const declined: FlowFacts[] = [];
  const withdrawn: FlowFacts[] = [];
  for (const facts of input.records) {
    if (!inScope(facts, scope)) continue;
    if (facts.standing === "declined") declined.push(facts);
    else if (facts.standing === "withdrawn") withdrawn.push(facts);
    else {
      const service = facts.service === null ? null : (input.services.get(facts.service) ?? null);
      const points = facts.size ?? service?.sizeHint ?? DEFAULT_SIZE;
      rows.push({ facts, service, points, arrivals: arrivalsOf(facts, zone) });
    }
  }
  return {
    zone,
    business: businessClock(zone, input.calendar),
    services: input.services,
    asOf: input.asOf,
    today: zone.epochDayAt(input.asOf),
    rows,
    declined,
    withdrawn,
    sprints: input.sprints.filter((sprint) => scope.pod === undefined || sprint.pod === scope.pod),
  };
}
