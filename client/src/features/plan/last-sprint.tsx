import { sprintsOf, type Pod, type WorkspaceState } from "@tandem/shared";
import { sprintReport, velocity } from "@tandem/shared/flow";
import { Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useSlug } from "../../live/use-slug.ts";
import { counted, dayWords, percent } from "../../ui/format.ts";
import { FactsGrid } from "../../ui/facts-grid.tsx";
import classes from "./plan.module.css";

interface LastSprintProps {
  readonly view: WorkspaceState;
  readonly pod: Pod;
}

const requestsOf = (part: { readonly requests: number; readonly points: number }): string =>
  part.requests === 0 ? "none" : `${counted(part.requests, "request")}, ${counted(part.points, "point")}`;

/** How the last closed sprint went, so that the next is planned on it; nothing before the first. */
export function LastSprint({ view, pod }: LastSprintProps) {
  const slug = useSlug();
  const sprints = sprintsOf(view, pod.id);
  const last = sprints.findLast(({ state }) => state === "closed");
  if (last === undefined) return null;
  const { sayDo, committedPoints, donePoints, carryOver, backToReady, scopeChanges } = sprintReport(last);
  const { sprints: count, meanPoints, minPoints, maxPoints } = velocity(sprints, pod.id);
  const changes = scopeChanges.added + scopeChanges.removed;
  return (
    <section className={classes["last"]} aria-labelledby="last-sprint">
      <Title order={2} id="last-sprint">
        {sayDo.share === null
          ? `${last.name} finished ${counted(donePoints, "point")}`
          : `${last.name} did ${percent(sayDo.share)} of what it said`}
      </Title>
      <p className={classes["sub"]}>
        {dayWords(last.start)} to {dayWords(last.end)}.{" "}
        <Link
          to="/w/$workspace/sprint"
          params={{ workspace: slug }}
          search={{ pod: pod.id, sprint: last.id }}
        >
          Report and retrospective
        </Link>
      </p>
      <FactsGrid
        facts={[
          {
            label: "Said and done",
            value: `${sayDo.committedDonePoints} of ${counted(committedPoints, "point")}`,
          },
          {
            label: count === 1 ? "Velocity, one sprint" : `Velocity, last ${count} sprints`,
            value:
              count === 1
                ? `${meanPoints} points`
                : `${Math.round((meanPoints ?? 0) * 10) / 10} points, ${minPoints} to ${maxPoints}`,
          },
          { label: "Carried over", value: requestsOf(carryOver) },
          { label: "Back to ready", value: requestsOf(backToReady) },
          {
            label: "Changed after the start",
            value: changes === 0 ? "nothing" : `${scopeChanges.added} added, ${scopeChanges.removed} removed`,
          },
          { label: "Done in all", value: counted(donePoints, "point") },
        ]}
      />
    </section>
  );
}
