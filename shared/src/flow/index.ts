export * from "./input.ts";
export { type AgeTone, ageTone } from "./age-tone.ts";
export { cycleDays, cycleTime } from "./cycle-time.ts";
export type { DayFigures } from "./day-figures.ts";
export {
  type DayRange,
  type Flow,
  type FlowRow,
  filedDay,
  finishDay,
  flowOf,
  rangeOf,
  startDay,
} from "./flow.ts";
export { flowServices, recentCycleP85Days } from "./flow-services.ts";
export { PERCENTILE_RULE, percentile } from "./percentile.ts";
export {
  type DayHistogram,
  type MarketPromise,
  type ServiceHistory,
  promiseHistory,
  promiseOf,
  shareLiveBy,
} from "./promise.ts";
export { type Pull, type PullReason, type PullService, type Pullable, pullOrder } from "./pull-order.ts";
export * from "./record.ts";
export { responseDueAt, responseLeftMs } from "./response-clock.ts";
export { type SpeedToMarket, marketDays, marketMinutes, speedToMarket } from "./speed-to-market.ts";
export * from "./sprint-facts.ts";
export { type DayThroughput, type WeekThroughput, throughputByDay, throughputByWeek } from "./throughput.ts";
export { AGEING_STAGES, type StageAges, ageingBands } from "./ageing.ts";
export type { BusinessFigures } from "./business-figures.ts";
export { type CumulativeFlow, cumulativeFlow } from "./cumulative-flow.ts";
export { type FirstResponse, firstResponse } from "./first-response.ts";
export {
  FORECAST_SEED,
  type ForecastBasis,
  type HowMany,
  type ThroughputSample,
  type WhenDone,
  chanceDone,
  howMany,
  throughputSample,
  whenDone,
} from "./forecast.ts";
export { resolution } from "./resolution.ts";
export { type SleAttainment, sleAttainment } from "./sle.ts";
export { type WipItem, ageDays, wip, wipItems } from "./wip.ts";
