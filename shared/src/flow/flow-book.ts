import { type BusinessClock, businessClock } from "../kernel/business-time.ts";
import { type ZoneClock, zoneClock } from "../kernel/calendar-time.ts";
import type { RequestId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/when.ts";
import { type ArrivalTally, arrivalTally } from "./arrival-tally.ts";
import { type Flow, inScope, rangeOf, sprintInScope } from "./flow.ts";
import { type FlowRow, NEVER, rowOf } from "./flow-row.ts";
import { spanOf } from "./flow-span.ts";
import { SAMPLE_DAYS } from "./forecast.ts";
import type { DayWindow, FlowInput, FlowPod, FlowScope, FlowService } from "./input.ts";
import { isAlive, type Kin } from "./kin.ts";
import type { FlowFacts } from "./record.ts";
import type { SprintFacts } from "./sprint-facts.ts";
import { VisitTable } from "./visit-table.ts";

/** Scopes whose arrivals are kept counted; the one asked longest ago goes first. */
const MOST_TALLIES = 24;
/** Replaced rows leave gaps. With more of these than rows, and this many, the book is written anew. */
const MOST_GAPS = 10_000;

/** What a row's days are worked out with; another one makes every row another. */
export type BookFrame = Pick<FlowInput, "zone" | "calendar" | "services" | "pods">;

/**
 * The requests of one workspace kept ready for counting, so that a report costs as much as its window holds and not as
 * much as there is: rows are worked out once and replaced one by one, arrivals are kept counted by scope, and only rows
 * whose span touches the window or the present are handed out.
 */
export class FlowBook implements Kin {
  readonly #zone: ZoneClock;
  readonly #business: BusinessClock;
  readonly #services: ReadonlyMap<string, FlowService>;
  readonly #pods: ReadonlyMap<string, FlowPod>;
  readonly #placeOf = new Map<RequestId, number>();
  readonly #declined = new Map<RequestId, FlowFacts>();
  readonly #withdrawn = new Map<RequestId, FlowFacts>();
  /** By origin: how many that are alive go on from it. */
  readonly #followers = new Map<RequestId, number>();
  readonly #tallies = new Map<string, { readonly scope: FlowScope; readonly tally: ArrivalTally }>();
  /** By place, which is the row's number in the visit table; null: replaced or gone. */
  #rows: (FlowRow | null)[] = [];
  #first: number[] = [];
  #last: number[] = [];
  #visits = new VisitTable();

  constructor({ zone, calendar, services, pods }: BookFrame) {
    this.#zone = zoneClock(zone);
    this.#business = businessClock(this.#zone, calendar);
    this.#services = services;
    this.#pods = pods;
  }

  /** Requests that it holds, declined and withdrawn ones too. */
  get size(): number {
    return this.#placeOf.size + this.#declined.size + this.#withdrawn.size;
  }

  /** Takes in a request, in the place of what was known of it before. */
  put(facts: FlowFacts): void {
    this.remove(facts.id);
    this.add(facts);
  }

  /** Takes in a request that it does not hold, which spares looking for it a hundred thousand times. */
  add(facts: FlowFacts): void {
    if (facts.standing === "declined") this.#declined.set(facts.id, facts);
    else if (facts.standing === "withdrawn") this.#withdrawn.set(facts.id, facts);
    else this.#place(facts);
    if (isAlive(facts)) this.#follow(facts, 1);
  }

  remove(id: RequestId): void {
    if (this.#declined.delete(id) || this.#withdrawn.delete(id)) return;
    const place = this.#placeOf.get(id);
    const row = place === undefined ? null : this.#rows[place];
    if (place === undefined || !row) return;
    this.#placeOf.delete(id);
    this.#rows[place] = null;
    this.#last[place] = -NEVER;
    for (const { scope, tally } of this.#tallies.values()) {
      if (inScope(row.facts, scope, this.#pods)) tally.remove(row.arrivals);
    }
    this.#follow(row.facts, -1);
    this.#closeGaps();
  }

  isAlive(request: RequestId): boolean {
    return this.#placeOf.has(request);
  }

  isFollowed(request: RequestId): boolean {
    return (this.#followers.get(request) ?? 0) > 0;
  }

  /**
   * What is needed to count in a scope, as of an instant. It holds until the book is changed.
   * @param window keeps those rows alone that matter to it; undefined: every row
   * @param present also those that matter to today's figures and forecasts
   */
  flow(
    asOf: Instant,
    sprints: readonly SprintFacts[],
    scope: FlowScope,
    window?: DayWindow,
    present = true,
  ): Flow {
    const today = this.#zone.epochDayAt(asOf);
    const counts = (facts: FlowFacts) => inScope(facts, scope, this.#pods);
    return {
      zone: this.#zone,
      business: this.#business,
      services: this.#services,
      pods: this.#pods,
      asOf,
      today,
      tally: this.#tally(scope),
      rows: this.#rowsFor(scope, present ? today - SAMPLE_DAYS : NEVER, window),
      visits: this.#visits,
      kin: this,
      declined: [...this.#declined.values()].filter(counts),
      withdrawn: [...this.#withdrawn.values()].filter(counts),
      sprints: sprints.filter((sprint) => sprintInScope(sprint, scope, this.#pods)),
    };
  }

  #place(facts: FlowFacts): void {
    const place = this.#visits.add(facts);
    const row = rowOf(facts, place, this.#services, this.#zone);
    const { first, last } = spanOf(row, this.#zone);
    this.#rows[place] = row;
    this.#first[place] = first;
    this.#last[place] = last;
    this.#placeOf.set(facts.id, place);
    for (const { scope, tally } of this.#tallies.values()) {
      if (inScope(facts, scope, this.#pods)) tally.add(row.arrivals);
    }
  }

  #follow({ followUpOf }: FlowFacts, by: 1 | -1): void {
    if (!followUpOf) return;
    this.#followers.set(followUpOf.request, (this.#followers.get(followUpOf.request) ?? 0) + by);
  }

  /** Rows that touch the window, and those that reach the present (NEVER: may still go on) or past it. */
  #rowsFor(scope: FlowScope, presentFirst: number, window: DayWindow | undefined): FlowRow[] {
    const range = window && rangeOf(window);
    const rows: FlowRow[] = [];
    for (let place = 0; place < this.#rows.length; place++) {
      const last = this.#last[place]!;
      const touches =
        !range || last >= presentFirst || (last >= range.first && this.#first[place]! <= range.last);
      const row = touches ? this.#rows[place] : null;
      if (row && inScope(row.facts, scope, this.#pods)) rows.push(row);
    }
    return rows;
  }

  #tally(scope: FlowScope): ArrivalTally {
    const key = JSON.stringify(Object.entries(scope).sort());
    const counts = (row: FlowRow | null): row is FlowRow =>
      row !== null && inScope(row.facts, scope, this.#pods);
    const tally = this.#tallies.get(key)?.tally ?? arrivalTally(this.#rows.filter(counts));
    this.#tallies.delete(key);
    this.#tallies.set(key, { scope, tally });
    const oldest = this.#tallies.keys().next();
    if (this.#tallies.size > MOST_TALLIES && oldest.done === false) this.#tallies.delete(oldest.value);
    return tally;
  }

  #closeGaps(): void {
    const gaps = this.#rows.length - this.#placeOf.size;
    if (gaps < MOST_GAPS || gaps < this.#placeOf.size) return;
    const rows = this.#rows.filter((row) => row !== null);
    this.#rows = [];
    this.#first = [];
    this.#last = [];
    this.#visits = new VisitTable();
    this.#tallies.clear();
    this.#placeOf.clear();
    for (const { facts } of rows) this.#place(facts);
  }
}
