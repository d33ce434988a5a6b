import { activeSprint, type Pod, type SprintFacts, type WorkspaceState } from "@tandem/shared";
import { Button, Title } from "@mantine/core";
import { IconPencil, IconPlayerPlay, IconStack2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useSlug } from "../../live/use-slug.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted, dayWords } from "../../ui/format.ts";
import { FieldHint } from "../../ui/field-hint.tsx";
import { CapacityBar } from "./capacity-bar.tsx";
import { DaysOff } from "./days-off.tsx";
import { SprintForecast } from "./sprint-forecast.tsx";
import { HeldList } from "./held-list.tsx";
import classes from "./plan.module.css";
import { ChangeSprint } from "./sprint-editors.tsx";
import { SkillsPanel } from "./skills-panel.tsx";
import { loadOf, type Held } from "./sprint-load.ts";
import type { Planning } from "./use-planning.ts";

interface SprintSideProps {
  readonly view: WorkspaceState;
  readonly pod: Pod;
  readonly sprint: SprintFacts;
  readonly held: readonly Held[];
  readonly planning: Planning;
  readonly isPlanner: boolean;
  readonly maySize: boolean;
  readonly onClose: (sprint: SprintFacts) => void;
}

/** One sprint: its goal and days, points against capacity, what it holds, and the step that comes next. */
export function SprintSide(props: SprintSideProps) {
  const { view, pod, sprint, held, planning, isPlanner, maySize, onClose } = props;
  const slug = useSlug();
  const [isOpen, setOpen] = useState(false);
  const running = activeSprint(view, pod.id);
  const waitsFor = sprint.state === "planned" && running !== undefined ? running : null;
  return (
    <>
      {isOpen ? (
        <ChangeSprint view={view} pod={pod} sprint={sprint} onDone={() => setOpen(false)} />
      ) : (
        <header className={classes["sprint"]}>
          <div>
            <p className={classes["sub"]}>
              {sprint.state === "active" ? "Running" : "Planned"}, {dayWords(sprint.start)} to{" "}
              {dayWords(sprint.end)}
              {sprint.state === "active" && (
                <>
                  .{" "}
                  <Link to="/w/$workspace/sprint" params={{ workspace: slug }} search={{ pod: pod.id }}>
                    Daily
                  </Link>
                </>
              )}
            </p>
            <Title order={2}>{sprint.goal || `${sprint.name} has no goal yet`}</Title>
          </div>
          {isPlanner && (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPencil size={14} stroke={1.75} aria-hidden="true" />}
              onClick={() => setOpen(true)}
            >
              Change
            </Button>
          )}
        </header>
      )}
      <CapacityBar load={loadOf(held, sprint)} />
      <SprintForecast
        pod={pod}
        sprint={sprint}
        open={held.filter(({ request }) => request.standing !== "live").length}
      />
      <DaysOff view={view} pod={pod} sprint={sprint} />
      <SkillsPanel view={view} pod={pod} sprint={sprint} />
      {isPlanner && sprint.state === "planned" && waitsFor === null && (
        <Button
          size="lg"
          leftSection={<IconPlayerPlay size={16} stroke={1.75} aria-hidden="true" />}
          onClick={() => planning.start(sprint)}
        >
          Start {sprint.name} with {counted(held.length, "request")}
        </Button>
      )}
      {isPlanner && waitsFor !== null && (
        <FieldHint>
          {waitsFor.name} is still running. {sprint.name} can start once it is closed.
        </FieldHint>
      )}
      {isPlanner && (sprint.state === "active" || waitsFor !== null) && (
        <Button variant="default" size="lg" onClick={() => onClose(waitsFor ?? sprint)}>
          Close {(waitsFor ?? sprint).name}
        </Button>
      )}
      {held.length === 0 ? (
        <EmptyState look="slot" icon={IconStack2} heading="Nothing in it yet">
          {isPlanner ? "Add from Ready: the top of the list is worth most." : "The lead adds from Ready."}
        </EmptyState>
      ) : (
        <HeldList
          view={view}
          held={held}
          sprintName={sprint.name}
          isPlanner={isPlanner}
          maySize={maySize}
          onTakeOut={(request) => planning.takeOut(request, sprint)}
        />
      )}
    </>
  );
}
