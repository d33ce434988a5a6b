import { sprintsOf, toEpochDay, type Pod, type SprintFacts, type WorkspaceState } from "@tandem/shared";
import { burndown, sprintReport, velocity } from "@tandem/shared/flow";
import { useMemo, type ReactNode } from "react";
import { useCalendar } from "../../live/use-calendar.ts";
import { BurndownChart } from "../../ui/burndown-chart.tsx";
import { FactsGrid } from "../../ui/facts-grid.tsx";
import { counted, dayWords } from "../../ui/format.ts";
import { PageHead } from "../../ui/page-head.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useNow } from "../../ui/use-now.ts";
import { Changes } from "./changes.tsx";
import { partWords, reportTitle, scopeWords, velocityWords } from "./report-words.ts";
import { RetroView } from "./retro-view.tsx";
import classes from "./sprint.module.css";
import { VelocityTable } from "./velocity-table.tsx";

interface ReportViewProps {
  readonly view: WorkspaceState;
  readonly pod: Pod;
  readonly sprint: SprintFacts;
  readonly controls: ReactNode;
}

/** A sprint in figures, as far as it is, and its retrospective. */
export function ReportView({ view, pod, sprint, controls }: ReportViewProps) {
  const { zone, business } = useCalendar();
  const now = useNow(60_000);
  const today = zone.epochDayAt(now);
  const days = useMemo(() => burndown(sprint, { zone, business, today }), [sprint, zone, business, today]);
  const report = useMemo(() => sprintReport(sprint), [sprint]);
  const isClosed = sprint.state === "closed";
  // A sprint of long ago is told with the velocity that was known then.
  const known = sprintsOf(view, pod.id).filter(({ start }) => start <= sprint.start);
  const { carryOver, backToReady, sayDo } = report;
  const measured = velocity(known, pod.id);
  const changed = report.scopeChanges.added + report.scopeChanges.removed;
  return (
    <>
      <PageHead
        title={reportTitle(report)}
        sub={
          <>
            {pod.name}, {dayWords(sprint.start)} to {dayWords(sprint.end)}
            {sprint.goal !== "" && `. Goal: ${sprint.goal}`}
          </>
        }
        actions={controls}
      />
      <div className={classes["report"]}>
        <div className={classes["stack"]}>
          <Panel
            title={`${report.remainingPoints === 0 ? "Nothing was" : counted(report.remainingPoints, "point")} left ${isClosed ? "at the end" : "so far"}`}
            sub="Points left at each day’s end. Committed + added − removed − done; dashed: the ideal over working days."
          >
            <BurndownChart days={days} today={days.findIndex(({ day }) => toEpochDay(day) === today)} />
          </Panel>
          <Panel title="Said and done">
            <FactsGrid
              isBare
              facts={[
                {
                  label: "Said at the start",
                  value: counted(report.committedPoints, "point"),
                },
                { label: "Of that done", value: counted(sayDo.committedDonePoints, "point") },
                { label: "Done in all", value: counted(report.donePoints, "point") },
                {
                  label: "Changed after the start",
                  value: scopeWords(report),
                },
                ...(isClosed
                  ? [
                      { label: "Carried over", value: partWords(carryOver) },
                      { label: "Back to ready", value: partWords(backToReady) },
                    ]
                  : []),
              ]}
            />
          </Panel>
          <Panel
            title={velocityWords(measured)}
            sub="Points done; the last three closed sprints count."
            flush
          >
            <VelocityTable sprints={known.filter(({ state }) => state === "closed").slice(-6)} />
          </Panel>
          {changed > 0 && (
            <Panel title="What changed after the start" flush>
              <Changes view={view} sprint={sprint} />
            </Panel>
          )}
        </div>
        <RetroView view={view} sprint={sprint} />
      </div>
    </>
  );
}
