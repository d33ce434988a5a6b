import { type DayRange, type Flow, within } from "./flow.ts";
import { ascending, percentile } from "./percentile.ts";
import { STAGES, type Stage } from "./record.ts";

/** Stages that a request passes between start and finish. */
export const AGEING_STAGES = ["in_progress", "review", "launch_ready"] as const satisfies readonly Stage[];

/** At which age finished requests left a stage. */
export interface StageAges {
  readonly stage: Stage;
  readonly requests: number;
  readonly p50Days: number | null;
  readonly p70Days: number | null;
  readonly p85Days: number | null;
  readonly p95Days: number | null;
}

/**
 * The ageing chart's bands: per stage the 50/70/85/95 percentiles (nearest rank) of the age, in days since the start,
 * at which requests finished within a window left that stage for the last time. A stage that a request skipped has no
 * age of it. Source: Vacanti, "Actionable Agile Metrics for Predictability", on ageing work in progress.
 */
export function ageingBands(flow: Flow, range: DayRange): StageAges[] {
  const samples = AGEING_STAGES.map((stage) => ({
    stage,
    next: STAGES.indexOf(stage) + 1,
    ages: [] as number[],
  }));
  for (const row of flow.rows) {
    if (!within(row.finish, range)) continue;
    for (const { stage, next, ages } of samples) {
      if (row.facts.entered[stage] !== undefined) ages.push(row.arrivals[next]! - row.start + 1);
    }
  }
  return samples.map(({ stage, ages }) => {
    const sorted = ascending(ages);
    return {
      stage,
      requests: sorted.length,
      p50Days: percentile(sorted, 50),
      p70Days: percentile(sorted, 70),
      p85Days: percentile(sorted, 85),
      p95Days: percentile(sorted, 95),
    };
  });
}
