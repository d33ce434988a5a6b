import type { Instant, WorkspaceState, ZoneClock } from "@tandem/shared";
import { Paper, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSlug } from "../../live/use-slug.ts";
import { counted, dayWords } from "../../ui/format.ts";
import { LevelSign } from "../../ui/level.tsx";
import { podTypeName } from "../../ui/pod-type-words.ts";
import { stageWords } from "../../ui/stage-words.ts";
import { WipBadge } from "../../ui/wip-badge.tsx";
import { NextPulls } from "./next-pulls.tsx";
import type { PodFacts } from "./pod-facts.ts";
import { PodForecast } from "./pod-forecast.tsx";
import classes from "./pods.module.css";

interface PodPanelProps {
  readonly facts: PodFacts;
  readonly view: WorkspaceState;
  readonly zone: ZoneClock;
  readonly now: Instant;
}

/** One pod, every figure a way to the cards behind it. */
export function PodPanel({ facts, view, zone, now }: PodPanelProps) {
  const slug = useSlug();
  const { pod, wip } = facts;
  const board = (search: Readonly<Record<string, string>> = {}) => ({
    to: "/w/$workspace/board" as const,
    params: { workspace: slug },
    search: { pod: pod.id, ...search } as never,
  });
  return (
    <Paper component="section" className={classes["pod"] ?? ""} aria-label={pod.name}>
      <header className={classes["head"]}>
        <Title order={2} className={classes["name"] ?? ""}>
          <Link {...board()}>{pod.name}</Link>
        </Title>
        {pod.type === "innovation" && <span className={classes["type"]}>{podTypeName[pod.type]}</span>}
      </header>
      <Sprint facts={facts} />
      <ul className={classes["stages"]} aria-label="Work in progress by stage">
        {wip.map(({ stage, count, limit, isOver }) => (
          <li key={stage}>
            <Link {...board()} data-over={isOver || undefined}>
              <span>{stageWords[stage]}</span>
              <WipBadge count={count} limit={limit} />
            </Link>
          </li>
        ))}
      </ul>
      <div className={classes["figures"]}>
        <Figure {...board({ show: "blocked" })} value={facts.blocked} label="blocked" />
        <Figure
          {...board({ show: "over" })}
          value={facts.over}
          label="over age"
          sign={facts.over > 0 && <LevelSign level="late" />}
        />
        <Figure
          {...board({ class: "expedite" })}
          value={`${facts.expedites} of ${pod.expediteLimit}`}
          label={pod.expediteLimit === 1 ? "expedite" : "expedites"}
        />
        <Velocity facts={facts} />
      </div>
      <PodForecast facts={facts} />
      <NextPulls view={view} pod={pod} today={zone.dayAt(now)} />
    </Paper>
  );
}

/** The sprint that runs: what it is for and how long it still has. */
function Sprint({ facts: { pod, sprint, daysLeft } }: { readonly facts: PodFacts }) {
  const slug = useSlug();
  if (sprint === undefined) {
    return (
      <Link
        className={classes["sprint"]}
        to="/w/$workspace/plan"
        params={{ workspace: slug }}
        search={{ pod: pod.id }}
      >
        <b>No sprint is running</b>
        <small>Plan one</small>
      </Link>
    );
  }
  const left =
    daysLeft === 0
      ? `over its end, ${dayWords(sprint.end)}`
      : `${counted(daysLeft, "working day")} left, ends ${dayWords(sprint.end)}`;
  return (
    <Link
      className={classes["sprint"]}
      to="/w/$workspace/sprint"
      params={{ workspace: slug }}
      search={{ pod: pod.id }}
    >
      <b>{sprint.goal || sprint.name}</b>
      <small>{sprint.goal === "" ? left : `${sprint.name}, ${left}`}</small>
    </Link>
  );
}

/** Points a sprint, with the range of what it rests on. */
function Velocity({ facts: { pod, velocity } }: { readonly facts: PodFacts }) {
  const slug = useSlug();
  const { sprints, meanPoints, minPoints, maxPoints } = velocity;
  const to = {
    to: "/w/$workspace/sprint" as const,
    params: { workspace: slug },
    search: { pod: pod.id, view: "report" as const },
  };
  if (meanPoints === null) return <Figure {...to} value="–" label="no sprint closed yet" />;
  const range = minPoints === maxPoints ? "" : `, ${minPoints} to ${maxPoints}`;
  return (
    <Figure
      {...to}
      value={Math.round(meanPoints)}
      label={`points a sprint${range}`}
      title={`Mean and range of the last ${counted(sprints, "closed sprint")}`}
    />
  );
}

interface FigureProps {
  readonly to: string;
  readonly params: { readonly workspace: string };
  readonly search: object;
  readonly value: ReactNode;
  readonly label: string;
  readonly title?: string;
  readonly sign?: ReactNode;
}

/** A figure that leads to what it counts. */
function Figure({ to, params, search, value, label, title, sign }: FigureProps) {
  return (
    <Link className={classes["figure"]} to={to} params={params} search={search as never} title={title}>
      <b>
        {sign}
        {value}
      </b>
      <span>{label}</span>
    </Link>
  );
}
