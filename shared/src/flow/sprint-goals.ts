import { toEpochDay } from "../kernel/calendar-time.ts";
import type { PodId, SprintId } from "../kernel/ids.ts";
import type { Day } from "../kernel/when.ts";
import type { Flow } from "./flow.ts";
import { type ForecastBasis, SAMPLE_DAYS, basisOf, chanceDone } from "./forecast.ts";
import { STAGES } from "./record.ts";
import type { SprintFacts } from "./sprint-facts.ts";
import { sprintLedger } from "./sprint-points.ts";

const LAUNCH_READY = STAGES.indexOf("launch_ready");
/** As far as a forecast reaches; a sprint lasts a month at most. */
const MOST_DAYS = 730;

/** Whether an active sprint will end with all its work done. */
export interface SprintGoal extends ForecastBasis {
  readonly sprint: SprintId;
  readonly pod: PodId;
  readonly name: string;
  readonly goal: string;
  readonly end: Day;
  /** Held by the sprint and not done. */
  readonly openRequests: number;
  /** Days to come until its end, today not counted; 0 on the last day and after it. */
  readonly days: number;
  /** Chance, 0 to 1, that all of it is done by the end; null: fewer than ten done in the sample, "not enough data yet". */
  readonly chance: number | null;
}

/** The pod's requests that came to launch_ready (done), by day of the 90 before today, not before its first sprint. */
function doneSample(flow: Flow, pod: PodId) {
  const begin = Math.min(
    ...flow.sprints.filter((sprint) => sprint.pod === pod).map(({ start }) => toEpochDay(start)),
  );
  const first = Math.max(flow.today - SAMPLE_DAYS, begin);
  const daily = Array.from({ length: Math.max(0, flow.today - first) }, () => 0);
  for (const { facts, arrivals } of flow.rows) {
    const day = arrivals[LAUNCH_READY]!;
    if (facts.pod === pod && day >= first && day < flow.today) daily[day - first]!++;
  }
  return { daily, finished: daily.reduce((sum, n) => sum + n, 0) };
}

function heldAndOpen(sprint: SprintFacts): number {
  const ledger = sprintLedger(sprint);
  const ids = new Set([
    ...sprint.committed.map(({ request }) => request),
    ...sprint.changes.map(({ request }) => request),
  ]);
  return [...ids].filter((id) => ledger.isOpen(id)).length;
}

/**
 * Will the sprint's goal hold: for each active sprint the chance that all it holds is done by its last day. Monte Carlo
 * as every forecast, drawing the pod's own days of work done (launch_ready, as sprints count), whole days from tomorrow
 * on, requests whatever their size. What is done by then is taken to be the sprint's own work.
 */
export function sprintGoals(flow: Flow, seed: number): SprintGoal[] {
  return flow.sprints
    .filter(({ state }) => state === "active")
    .map((sprint) => {
      const sample = doneSample(flow, sprint.pod);
      const openRequests = heldAndOpen(sprint);
      const days = Math.min(MOST_DAYS, Math.max(0, toEpochDay(sprint.end) - flow.today));
      return {
        ...basisOf(sample, seed),
        sprint: sprint.id,
        pod: sprint.pod,
        name: sprint.name,
        goal: sprint.goal,
        end: sprint.end,
        openRequests,
        days,
        chance: openRequests === 0 ? 1 : chanceDone(sample, openRequests, days, seed),
      };
    })
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : a.sprint < b.sprint ? -1 : 1));
}
