import type { Day } from "../kernel/when.ts";
import { cycleTime } from "./cycle-time.ts";
import type { DayFigures } from "./day-figures.ts";
import { type DayRange, type Flow, finishedIn, sinceFirstFiling } from "./flow.ts";
import type { FlowRow } from "./flow-row.ts";
import type { FlowService } from "./input.ts";
import { dayFigures } from "./day-figures.ts";
import { type SleAttainment, sleAttainment, sleByWeek } from "./sle.ts";
import { marketDays } from "./speed-to-market.ts";

/** One service's figures of a window, beside what it expects. */
export interface ServiceFigures {
  readonly service: string;
  readonly name: string;
  /** Expectations in days; probabilities are shares, 0 to 1. */
  readonly expected: Pick<FlowService, "cycleDays" | "cycleProbability" | "marketDays" | "marketProbability">;
  readonly cycleTime: DayFigures;
  readonly speedToMarket: DayFigures;
  readonly sleAttainment: SleAttainment;
  /** The same by ISO week of the finish, weeks without one included. */
  readonly sleByWeek: readonly (SleAttainment & { readonly monday: Day })[];
}

/** Figures by service, in the catalogue's order; services without a finished request are listed with none. */
export function serviceFigures(flow: Flow, range: DayRange): ServiceFigures[] {
  const finished = new Map<string, FlowRow[]>();
  for (const row of finishedIn(flow, range)) {
    if (row.facts.service === null) continue;
    const rows = finished.get(row.facts.service);
    if (rows) rows.push(row);
    else finished.set(row.facts.service, [row]);
  }
  return [...flow.services].map(([id, service]) => {
    const rows = finished.get(id) ?? [];
    const own: Flow = { ...flow, rows };
    const { cycleDays, cycleProbability, marketDays: market, marketProbability } = service;
    return {
      service: id,
      name: service.name,
      expected: { cycleDays, cycleProbability, marketDays: market, marketProbability },
      cycleTime: cycleTime(own, range),
      speedToMarket: dayFigures(rows.map(marketDays)),
      sleAttainment: sleAttainment(own, range),
      sleByWeek: sleByWeek(own, sinceFirstFiling(flow, range)),
    };
  });
}
