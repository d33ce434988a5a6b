import { toDay } from "../kernel/calendar-time.ts";
import type { PodId } from "../kernel/ids.ts";
import type { Day, Instant } from "../kernel/when.ts";
import { burndown } from "./burndown.ts";
import { type Flow, firstFiled, flowOf } from "./flow.ts";
import { NEVER } from "./flow-row.ts";
import { FORECAST_SEED, howMany, throughputSample, whenDone } from "./forecast.ts";
import type { DayWindow, FlowInput, FlowScope } from "./input.ts";
import { PERCENTILE_RULE } from "./percentile.ts";
import { type PeriodFigures, periodFigures } from "./period-figures.ts";
import { promiseHistory, promiseOf } from "./promise.ts";
import { CLASSES, STAGES } from "./record.ts";
import { sprintGoals } from "./sprint-goals.ts";
import { sprintReport } from "./sprint-report.ts";
import { velocity } from "./velocity.ts";
import { wip, wipItems } from "./wip.ts";

const FORECAST_DAYS = [7, 14, 30] as const;
const READY = STAGES.indexOf("ready");

/** What a report is asked for. */
export interface ReportQuestion extends DayWindow {
  readonly filter?: FlowScope;
  /** Of the forecasts; shown in the answer. */
  readonly seed?: number;
}

/** How the figures are to be read, in the words of their definition. */
const RULES = {
  percentile: PERCENTILE_RULE,
  days: "local dates, both counted: date(finish) - date(start) + 1",
  businessSeconds: "physical seconds inside the calendar's opening windows, holidays out",
  few: "a percentile is of the requests counted beside it; of fewer than ten it says nothing of others, and screens leave it out",
  begin: "days and weeks begin with the first filing; forecasts draw whole days, which end yesterday",
  counted: "declined and withdrawn requests are counted apart and in no other figure",
  forecast:
    "Monte Carlo: 10,000 trials, mulberry32, index = floor(u * n), one draw a day, day 1 is tomorrow; null: not enough data yet",
  leadTime:
    "approximate: at a day's end, the horizontal distance back from the line of live to that of filed (cycle: in_progress), both days counted",
  why: "change of the mean elapsed days from filed to live, without a rest: (its days - the mean before) / requests now, summed by stage or by request",
  run: "median of whole weeks; six in a row on one side of it, or five that each rise or fall, are hardly chance",
  calibration:
    "promises whose day is past, by ten points of the chance told: the share that came true beside it; Brier score, 0 best",
  alternative:
    "taken: a duplicate's other request is open or live, or a request that is neither declined nor withdrawn goes on from the declined one",
  mix: "value as its requester expected it when filing, money in minor units",
} as const;

/** Forecasts as of today: how many in a week, two, thirty days; when all accepted, unfinished requests are done. */
function forecasts(flow: Flow, seed: number) {
  const sample = throughputSample(flow);
  const queued = flow.rows.filter((row) => row.arrivals[READY]! <= flow.today && row.finish > flow.today);
  return {
    sampleDays: sample.daily.length,
    requests: sample.finished,
    requestsToday: sample.finishedToday,
    seed,
    howMany: FORECAST_DAYS.map((days) => howMany(sample, days, seed)).filter((answer) => answer !== null),
    queuedRequests: queued.length,
    whenQueueDone: whenDone(sample, queued.length, seed),
  };
}

/** Promises as of today, by service and class; null: not enough data yet. */
function promises(flow: Flow) {
  const history = promiseHistory(flow);
  return [...flow.services].map(([service, { name }]) => ({
    service,
    name,
    byClass: CLASSES.map((ofClass) => {
      const promise = promiseOf(history[service], ofClass);
      return {
        class: ofClass,
        requests: promise?.requests ?? 0,
        basis: promise?.basis ?? null,
        p85Days: promise?.p85Days ?? null,
      };
    }),
  }));
}

/** Sprints that touch the window, each with its burndown, and every pod's velocity as of today. */
function sprints(flow: Flow, { from, to }: DayWindow) {
  const pods = new Set<PodId>(flow.sprints.map((sprint) => sprint.pod));
  return {
    sprints: flow.sprints
      .filter((sprint) => sprint.start <= to && sprint.end >= from)
      .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1))
      .map((sprint) => ({ ...sprintReport(sprint), burndown: burndown(sprint, flow) })),
    velocity: [...pods].sort().map((pod) => ({ pod, ...velocity(flow.sprints, pod) })),
  };
}

/** What stands as of now, whatever the window. */
function presentFigures(flow: Flow, seed: number) {
  return {
    wip: { ...wip(flow), items: wipItems(flow) },
    forecast: forecasts(flow, seed),
    promises: promises(flow),
    sprintGoals: sprintGoals(flow, seed),
  };
}

/** All figures of a window as plain JSON, units in their names, the count of requests behind each beside it. */
export interface Report extends PeriodFigures, ReturnType<typeof presentFigures>, ReturnType<typeof sprints> {
  /** The day of the first filing, before which there are no days and weeks to tell of; null of none. */
  readonly firstFiled: Day | null;
  readonly filter: FlowScope;
  readonly zone: string;
  readonly asOf: Instant;
  readonly today: Day;
  readonly rules: typeof RULES;
}

/**
 * Every figure from one set of facts: what the command line prints, the server answers and the leader's home shows.
 * Figures of finished work are of the window; WIP, forecasts, promises and velocity are as of `input.asOf`.
 */
export const report = (input: FlowInput, question: ReportQuestion): Report =>
  reportOn(flowOf(input, question.filter), question);

/**
 * The same of a flow that is kept ready. Its scope is the question's filter already.
 * @param question its filter is only told again in the answer
 */
export function reportOn(
  flow: Flow,
  { from, to, filter = {}, seed = FORECAST_SEED }: ReportQuestion,
): Report {
  const window = { from, to };
  const begin = firstFiled(flow);
  return {
    firstFiled: begin === NEVER ? null : toDay(begin),
    filter,
    zone: flow.zone.zone,
    asOf: flow.asOf,
    today: toDay(flow.today),
    rules: RULES,
    ...periodFigures(flow, window),
    ...presentFigures(flow, seed),
    ...sprints(flow, window),
  };
}
