export { campaignCounts } from "./campaign-counts.ts";
export { type CampaignChance, campaignChance, chanceToMake } from "./campaign-chance.ts";
export { type AgeTone, ageTone } from "./age-tone.ts";
export { AGEING_STAGES, type StageAges, ageingBands } from "./ageing.ts";
export { type BurndownDay, burndown } from "./burndown.ts";
export type { BusinessFigures } from "./business-figures.ts";
export { type Counts, counts } from "./counts.ts";
export { type Calibration, type CalibrationBucket, calibration } from "./calibration.ts";
export { type CumulativeFlow, cumulativeFlow } from "./cumulative-flow.ts";
export { cycleDays, cycleTime } from "./cycle-time.ts";
export type { DayHistogram } from "./day-histogram.ts";
export type { DayFigures } from "./day-figures.ts";
export type { DeclineReason, DeclineReasons } from "./decline-reasons.ts";
export { ENOUGH_FINISHED, isEnough } from "./enough.ts";
export { windowBefore, windowEnding } from "./day-window.ts";
export { type FinishedItem, finishedItems } from "./finished-items.ts";
export { type FirstResponse, firstResponse } from "./first-response.ts";
export { type FlowEfficiency, flowEfficiency } from "./flow-efficiency.ts";
export { flowServices, recentCycleP85Days } from "./flow-services.ts";
export { type DayRange, type Flow, flowOf, knownSpan, rangeOf } from "./flow.ts";
export type { FlowRow } from "./flow-row.ts";
export {
  FORECAST_SEED,
  type ForecastBasis,
  type HowMany,
  type ThroughputSample,
  type WhenDone,
  chanceDone,
  howMany,
  howManyTrials,
  throughputSample,
  whenDone,
} from "./forecast.ts";
export { type ComparingQuestion, type FullReport, fullReport } from "./full-report.ts";
export { GROUPINGS, type GroupFigures, type Grouping } from "./group-figures.ts";
export * from "./input.ts";
export type { MixShift } from "./mix-shift.ts";
export { type DeclineRate, type Mirror, type ScopeChanges, mirror } from "./mirror.ts";
export type { PeriodFigures } from "./period-figures.ts";
export { PERCENTILE_RULE, percentile } from "./percentile.ts";
export {
  type MarketPromise,
  type ServiceHistory,
  likelyLive,
  liveLately,
  promiseHistory,
  promiseOf,
  shareLiveBy,
} from "./promise.ts";
export { makePromise, queueBeside, recentHistory } from "./make-promise.ts";
export { type DriftReason, promiseDrift } from "./promise-drift.ts";
export { type PromiseRecord, type PromisesKept, promisesKept } from "./promises-kept.ts";
export { type Pull, type PullReason, type PullService, type Pullable, pullOrder } from "./pull-order.ts";
export { type RatingFigures, type Ratings, ratings } from "./ratings.ts";
export * from "./record.ts";
export { type ReopenedItem, type ReopenRate, reopenRate, reopenedSince } from "./reopen.ts";
export { type Report, type ReportQuestion, report, reportOn } from "./report.ts";
export { resolution } from "./resolution.ts";
export { RAPID_LIVE_MINUTES, launchDueAt, rapidLiveAt } from "./launch-clock.ts";
export { responseDueAt, responseLeftMs } from "./response-clock.ts";
export type { RunChart, RunSignal } from "./run-chart.ts";
export { type ServiceFigures, serviceFigures } from "./service-figures.ts";
export { type SleAttainment, sleAttainment } from "./sle.ts";
export { type SpeedToMarket, marketDays, marketMinutes, speedToMarket } from "./speed-to-market.ts";
export { type WeekSpeed, speedByWeek } from "./speed-by-week.ts";
export * from "./sprint-facts.ts";
export type { SprintGoal } from "./sprint-goals.ts";
export type { SprintPoints } from "./sprint-points.ts";
export { type SprintReport, sprintReport } from "./sprint-report.ts";
export { type BlockerFigures, type Blockers, blockers } from "./blockers.ts";
export { type StageSplit, stageSplit } from "./stage-split.ts";
export { type DayThroughput, type WeekThroughput, throughputByDay, throughputByWeek } from "./throughput.ts";
export { type Velocity, proposedCapacity, velocity } from "./velocity.ts";
export { PASSED_STANDINGS, type PassedStanding, WAIT_SIDES, type WaitSide } from "./row-memo.ts";
export { type WaitCause, type WaitPart, type WhoWaits, whoWaits } from "./who-waits.ts";
export { deliveriesOf, type Brought, type Deliveries } from "./deliveries.ts";
export { FlowBook } from "./flow-book.ts";
export { WorkspaceBook } from "./workspace-book.ts";
export { flowInputOf } from "./workspace-flow.ts";
export { type Supposition, type WhatIf, whatIf } from "./what-if.ts";
export type { ChangedPart, Mover, WhyChanged } from "./why-changed.ts";
export { type MixPart, type ValueKind, type WorkMix } from "./work-mix.ts";
export { type WipItem, ageDays, wip, wipItems } from "./wip.ts";
