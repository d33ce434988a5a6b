import type { StageSplit } from "@tandem/shared/flow";
import { ChartPanel } from "../../ui/chart/chart-panel.tsx";
import { splitTitle } from "../../ui/chart/sentences.ts";
import { stageWords } from "../../ui/stage-words.ts";
import classes from "./insights.module.css";

const COLOURS = {
  filed: "var(--st-filed)",
  needs_info: "var(--c5)",
  ready: "var(--st-ready)",
  committed: "var(--st-committed)",
  in_progress: "var(--st-progress)",
  review: "var(--st-review)",
  launch_ready: "var(--st-launch)",
} as const satisfies Record<StageSplit["stages"][number]["standing"], string>;

const words = (days: number | null | undefined): string =>
  days === null || days === undefined ? "–" : days.toFixed(1);

interface StageSplitPanelProps {
  readonly now: StageSplit;
  readonly before: StageSplit;
  readonly windowWords: string;
}

/** Where the days between filing and live go, stage by stage, now and before. */
export function StageSplitPanel({ now, before, windowWords }: StageSplitPanelProps) {
  const was = new Map(before.stages.map(({ standing, meanElapsedDays }) => [standing, meanElapsedDays]));
  const most = Math.max(
    0.1,
    ...now.stages.map(({ meanElapsedDays }) => meanElapsedDays ?? 0),
    ...before.stages.map(({ meanElapsedDays }) => meanElapsedDays ?? 0),
  );
  const width = (days: number | null | undefined) => `${(100 * (days ?? 0)) / most}%`;
  return (
    <ChartPanel
      title={splitTitle(now)}
      sub={`Mean days a stage, ${windowWords}; thin line: the same time before`}
      rule={`Elapsed days, all actual visits of ${now.requests} finished requests, those before a return too. Requests that were never there count as 0.`}
      table={{
        columns: ["Stage", "Mean days", "Before"],
        rows: now.stages.map(({ standing, meanElapsedDays }) => [
          stageWords[standing],
          words(meanElapsedDays),
          words(was.get(standing)),
        ]),
      }}
      missing={
        now.requests === 0
          ? {
              heading: "Nothing went live yet",
              words: "Once something has, this shows in which stages its days passed.",
            }
          : undefined
      }
    >
      <div className={classes["rows"]}>
        <div className={`${classes["split"]} ${classes["splitHead"]}`} aria-hidden="true">
          <span />
          <span />
          <span className={classes["num"]}>now</span>
          <span className={classes["num"]}>before</span>
        </div>
        {now.stages.map(({ standing, meanElapsedDays }) => (
          <div key={standing} className={classes["split"]}>
            <span>{stageWords[standing]}</span>
            <span className={classes["track"]} aria-hidden="true">
              <i style={{ width: width(meanElapsedDays), background: COLOURS[standing] }} />
              <u style={{ width: width(was.get(standing)) }} />
            </span>
            <b className={classes["num"]}>{words(meanElapsedDays)}</b>
            <span className={`${classes["num"]} ${classes["dim"]}`}>{words(was.get(standing))}</span>
          </div>
        ))}
      </div>
    </ChartPanel>
  );
}
