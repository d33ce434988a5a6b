import { toEpochDay, type SprintFacts } from "@tandem/shared";
import { burndown } from "@tandem/shared/flow";
import { IconCalendarEvent } from "@tabler/icons-react";
import { useMemo } from "react";
import type { Calendar } from "../../live/use-calendar.ts";
import { useSlug } from "../../live/use-slug.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted, dayWords } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { BurndownChart } from "../../ui/burndown-chart.tsx";
import { LinkButton } from "../../ui/links.tsx";

interface SprintPanelProps {
  readonly sprint: SprintFacts | undefined;
  readonly podName: string;
  readonly calendar: Calendar;
  readonly now: number;
}

/** The pod's sprint: its goal, how much is left and how that stands against the ideal. */
export function SprintPanel({ sprint, podName, calendar, now }: SprintPanelProps) {
  const slug = useSlug();
  const { zone, business } = calendar;
  const today = zone.epochDayAt(now);
  const days = useMemo(
    () => (sprint ? burndown(sprint, { zone, business, today }) : []),
    [sprint, zone, business, today],
  );
  if (!sprint) {
    return (
      <Panel title={`No sprint is running in ${podName}`}>
        <EmptyState
          look="bare"
          icon={IconCalendarEvent}
          heading="Plan one"
          action={
            <LinkButton variant="default" to="/w/$workspace/plan" params={{ workspace: slug }}>
              Open Plan
            </LinkButton>
          }
        >
          A sprint has a goal, a capacity and what the pod commits to. Its burndown shows here.
        </EmptyState>
      </Panel>
    );
  }
  const at = days.findIndex(({ day }) => toEpochDay(day) === today);
  const latest = days.findLast(({ actual }) => actual !== null);
  const done = latest?.actual?.donePoints ?? 0;
  const whole = done + (latest?.actual?.remainingPoints ?? 0);
  const left = days.filter(
    ({ day, working }) => working && toEpochDay(day) >= today && day <= sprint.end,
  ).length;
  return (
    <Panel
      title={sprint.goal || sprint.name}
      sub={`${podName}, ${sprint.name}, ${dayWords(sprint.start)} to ${dayWords(sprint.end)}. ${done} of ${counted(whole, "point")} launch-ready or live, ${counted(left, "working day")} left. Dashed: the ideal.`}
      actions={
        <LinkButton
          variant="default"
          size="xs"
          to="/w/$workspace/sprint"
          params={{ workspace: slug }}
          search={{ pod: sprint.pod }}
        >
          Daily
        </LinkButton>
      }
    >
      <BurndownChart days={days} today={at} />
    </Panel>
  );
}
