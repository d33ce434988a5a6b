import { activeSprint, sprintsOf, type Pod, type SprintFacts, type WorkspaceState } from "@tandem/shared";
import { SegmentedControl, Select } from "@mantine/core";
import { IconCalendarStats } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useView } from "../../live/hooks.ts";
import { usePod } from "../../live/use-pod.ts";
import { useSlug } from "../../live/use-slug.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { DailyView } from "./daily-view.tsx";
import { ReportView } from "./report-view.tsx";
import { LinkButton } from "../../ui/links.tsx";
import classes from "./sprint.module.css";
import type { SprintSearch } from "./sprint-search.ts";

const all = (view: WorkspaceState) => view;

/** A pod's sprint: while it runs the round of the day, and of every one its figures and its retrospective. */
export function SprintPage() {
  const search = useSearch({ from: "/w/$workspace/sprint" });
  const navigate = useNavigate();
  const slug = useSlug();
  const view = useView(all);
  const pod = usePod(search.pod);
  const begun = pod ? sprintsOf(view, pod.id).filter(({ state }) => state !== "planned") : [];
  const usual = pod && (activeSprint(view, pod.id) ?? begun.at(-1));
  const sprint = begun.find(({ id }) => id === search.sprint) ?? usual;
  if (pod === undefined || sprint === undefined) {
    return (
      <Page>
        <EmptyState
          icon={IconCalendarStats}
          heading="No sprint has begun yet"
          action={
            <LinkButton variant="default" to="/w/$workspace/plan" params={{ workspace: slug }}>
              Open Plan
            </LinkButton>
          }
        >
          Once one runs, its day-by-day round, its figures and its retrospective are here.
        </EmptyState>
      </Page>
    );
  }
  const go = (next: SprintSearch) =>
    void navigate({ to: "/w/$workspace/sprint", params: { workspace: slug }, search: next, replace: true });
  const part = sprint.state === "active" && search.view !== "report" ? "daily" : "report";
  const controls = (
    <SprintControls
      view={view}
      pod={pod}
      sprint={sprint}
      begun={begun}
      part={part}
      onGo={(next) => go({ pod: pod.id, ...next })}
    />
  );
  return (
    <Page>
      <div className={classes["page"]}>
        {part === "daily" ? (
          <DailyView view={view} pod={pod} sprint={sprint} controls={controls} />
        ) : (
          <ReportView key={sprint.id} view={view} pod={pod} sprint={sprint} controls={controls} />
        )}
      </div>
    </Page>
  );
}

interface ControlsProps {
  readonly view: WorkspaceState;
  readonly pod: Pod;
  readonly sprint: SprintFacts;
  readonly begun: readonly SprintFacts[];
  readonly part: "daily" | "report";
  readonly onGo: (next: SprintSearch) => void;
}

function SprintControls({ view, pod, sprint, begun, part, onGo }: ControlsProps) {
  const pods = Object.values(view.pods);
  return (
    <div className={classes["controls"]}>
      {sprint.state === "active" && (
        <SegmentedControl
          aria-label="What is shown"
          value={part}
          onChange={(next) => onGo({ sprint: sprint.id, view: next === "daily" ? "daily" : "report" })}
          data={[
            { value: "daily", label: "Daily" },
            { value: "report", label: "Figures, retrospective" },
          ]}
        />
      )}
      {pods.length > 1 && (
        <Select
          aria-label="Pod"
          w={150}
          allowDeselect={false}
          data={pods.map(({ id, name }) => ({ value: id, label: name }))}
          value={pod.id}
          onChange={(id) => id !== null && onGo({ pod: id, ...(part === "report" ? { view: part } : {}) })}
        />
      )}
      <Select
        aria-label="Sprint"
        w={190}
        allowDeselect={false}
        data={begun.toReversed().map(({ id, name, state }) => ({
          value: id,
          label: state === "active" ? `${name}, running` : name,
        }))}
        value={sprint.id}
        onChange={(id) => id !== null && onGo({ sprint: id })}
      />
    </div>
  );
}
