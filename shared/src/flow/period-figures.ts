import { ageingBands } from "./ageing.ts";
import { blockers } from "./blockers.ts";
import { calibration } from "./calibration.ts";
import { counts } from "./counts.ts";
import { cumulativeFlow } from "./cumulative-flow.ts";
import { cycleDays, cycleTime } from "./cycle-time.ts";
import { histogramOf } from "./day-histogram.ts";
import { flowEfficiency } from "./flow-efficiency.ts";
import { type Flow, finishedIn, rangeOf, sinceFirstFiling } from "./flow.ts";
import { groupFigures } from "./group-figures.ts";
import type { DayWindow } from "./input.ts";
import { mirror } from "./mirror.ts";
import { promisesKept } from "./promises-kept.ts";
import { ratings } from "./ratings.ts";
import { reopenRate, reopenedSince } from "./reopen.ts";
import { resolution } from "./resolution.ts";
import { runChart } from "./run-chart.ts";
import { serviceFigures } from "./service-figures.ts";
import { speedByWeek } from "./speed-by-week.ts";
import { marketDays, speedToMarket } from "./speed-to-market.ts";
import { stageSplit } from "./stage-split.ts";
import { throughputByDay, throughputByWeek } from "./throughput.ts";
import { whoWaits } from "./who-waits.ts";
import { workMix } from "./work-mix.ts";

/** Every figure of one window of days; none says anything of what happened outside of it. */
export function periodFigures(flow: Flow, window: DayWindow) {
  const range = rangeOf(window);
  const since = sinceFirstFiling(flow, range);
  const finished = finishedIn(flow, range);
  const byWeek = throughputByWeek(flow, since);
  const reopened = reopenedSince(flow, range);
  return {
    window,
    counts: counts(flow, range),
    speedToMarket: {
      ...speedToMarket(flow, range),
      byWeek: speedByWeek(flow, since),
      histogram: histogramOf(finished.map(marketDays)),
    },
    cycleTime: { ...cycleTime(flow, range), histogram: histogramOf(finished.map(cycleDays)) },
    throughput: { byDay: throughputByDay(flow, since), byWeek, run: runChart(byWeek) },
    ageing: ageingBands(flow, range),
    cumulativeFlow: cumulativeFlow(flow, since),
    resolution: resolution(flow, range),
    mirror: mirror(flow, range),
    flowEfficiency: flowEfficiency(flow, range),
    whoWaits: whoWaits(flow, range),
    blockers: blockers(flow, range),
    stageSplit: stageSplit(flow, range),
    reopening: { ...reopenRate(flow, range), reopenedSince: reopened.length, since: reopened },
    services: serviceFigures(flow, range),
    groups: groupFigures(flow, range),
    mix: workMix(flow, range),
    promisesKept: promisesKept(flow, range),
    calibration: calibration(flow, range),
    ratings: ratings(flow, range),
  };
}

export type PeriodFigures = ReturnType<typeof periodFigures>;
