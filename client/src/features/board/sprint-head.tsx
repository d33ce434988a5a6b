import { businessClock, toEpochDay, zoneClock, type Settings, type SprintFacts } from "@tandem/shared";
import { burndown } from "@tandem/shared/flow";
import { useMemo } from "react";
import { counted, dayWords } from "../../ui/format.ts";
import { Stat } from "../../ui/stat.tsx";
import { BurndownLine } from "./burndown-line.tsx";
import { LinkButton } from "../../ui/links.tsx";
import classes from "./sprint-head.module.css";

interface SprintHeadProps {
  readonly sprint: SprintFacts | undefined;
  readonly settings: Settings;
  readonly now: number;
  readonly workspace: string;
  readonly pod: string;
  readonly podName: string;
}

/** The active sprint in one line: its goal, what is done, what is left against the ideal. */
export function SprintHead({ sprint, settings, now, workspace, pod, podName }: SprintHeadProps) {
  const figures = useMemo(() => (sprint ? figuresOf(sprint, settings, now) : null), [sprint, settings, now]);
  if (!sprint || !figures) {
    return (
      <header className={classes["head"]}>
        <div className={classes["goal"]}>
          <p>{podName}</p>
          <h1>No sprint is running</h1>
        </div>
        <LinkButton variant="default" to="/w/$workspace/plan" params={{ workspace }} search={{ pod }}>
          Plan one
        </LinkButton>
      </header>
    );
  }
  const { left, done, whole, ideal, days, today } = figures;
  return (
    <header className={classes["head"]}>
      <div className={classes["goal"]}>
        <p>
          {sprint.name} · {dayWords(sprint.start)} to {dayWords(sprint.end)}
          {sprint.goal && " · goal"}
        </p>
        <h1>{sprint.goal || sprint.name}</h1>
      </div>
      <Stat
        value={left}
        unit={left === 1 ? "working day" : "working days"}
        label={left < 0 ? "over its end" : `left, ends ${dayWords(sprint.end)}`}
      />
      <div className={classes["done"]}>
        <Stat value={done} unit={`of ${counted(whole, "point")}`} label="launch-ready or live" />
      </div>
      <div className={classes["burn"]}>
        <BurndownLine days={days} today={today} />
        <Stat value={whole - done} unit="left" label={`ideal tonight ${ideal}`} />
      </div>
      <LinkButton
        variant="default"
        to="/w/$workspace/sprint"
        params={{ workspace }}
        search={{ pod, sprint: sprint.id }}
      >
        Daily
      </LinkButton>
    </header>
  );
}

function figuresOf(sprint: SprintFacts, { zone: name, calendar }: Settings, now: number) {
  const zone = zoneClock(name);
  const business = businessClock(zone, calendar);
  const today = zone.epochDayAt(now);
  const days = burndown(sprint, { zone, business, today });
  const index = days.findIndex(({ day }) => toEpochDay(day) === today);
  const latest = days.findLast(({ actual }) => actual !== null)?.actual;
  const left = days.filter(
    ({ day, working }) => working && toEpochDay(day) >= today && day <= sprint.end,
  ).length;
  const done = latest?.donePoints ?? 0;
  return {
    days,
    today: index,
    left,
    done,
    whole: done + (latest?.remainingPoints ?? 0),
    ideal: Math.round((days[index]?.idealPoints ?? 0) * 10) / 10,
  };
}
