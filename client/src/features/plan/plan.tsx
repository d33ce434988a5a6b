import {
  isLead,
  isPodHand,
  sprintsOf,
  type Pod,
  type PodId,
  type SprintFacts,
  type WorkspaceState,
} from "@tandem/shared";
import { Button, SegmentedControl } from "@mantine/core";
import { IconCalendarStats, IconPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { handOrdered } from "../../live/hand-order.ts";
import { useActor, useView } from "../../live/hooks.ts";
import { handsIn } from "../../live/sprint-skills.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { readyRows } from "../../live/ready-rows.ts";
import { useCycleP85 } from "../../live/use-cycle-p85.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { useNow } from "../../ui/use-now.ts";
import { CloseDialog } from "./close-dialog.tsx";
import { LastSprint } from "./last-sprint.tsx";
import { OpenActions } from "./open-actions.tsx";
import { PlanHead } from "./plan-head.tsx";
import classes from "./plan.module.css";
import { ReadyList } from "./ready-list.tsx";
import { NewSprint } from "./sprint-editors.tsx";
import { heldBy, loadOf, loadWords } from "./sprint-load.ts";
import { SprintSide } from "./sprint-side.tsx";
import { usePlanning } from "./use-planning.ts";

const all = (view: WorkspaceState) => view;

interface PlanProps {
  readonly pod: Pod;
  /** Id of the chosen sprint, or `new`. */
  readonly chosen: string | undefined;
  readonly onPod: (pod: PodId) => void;
  readonly onSprint: (sprint: string) => void;
}

/** Ready requests on the left, the sprint on the right; on a phone one at a time. */
export function Plan({ pod, chosen, onPod, onSprint }: PlanProps) {
  const view = useView(all);
  const actor = useActor();
  const now = useNow();
  const { zone, business } = useCalendar();
  const p85 = useCycleP85();
  const planning = usePlanning(pod);
  const [part, setPart] = useState<"ready" | "sprint">("ready");
  const [closing, setClosing] = useState<SprintFacts | null>(null);
  const rows = useMemo(() => readyRows(view, pod, p85), [view, pod, p85]);
  const sprints = sprintsOf(view, pod.id);
  const open = sprints.filter(({ state }) => state !== "closed");
  const isPlanner = isLead(actor, pod.id);
  const asked = open.find(({ id }) => id === chosen);
  const usual = open.find(({ state }) => state === "planned") ?? open[0];
  const isNew = isPlanner && (chosen === "new" || (asked ?? usual) === undefined);
  const sprint = isNew ? undefined : (asked ?? usual);
  const held = sprint ? heldBy(view, sprint.id) : [];
  const hands = handsIn(view, pod, sprint, business);
  const load = sprint && loadOf(held, sprint);
  const title = sprint && load ? loadWords(sprint.name, load) : "No sprint is planned";

  return (
    <div className={classes["plan"]} data-part={part}>
      <PlanHead view={view} pod={pod} title={title} isPlanner={isPlanner} onPod={onPod} />
      <SegmentedControl
        className={classes["parts"] ?? ""}
        fullWidth
        aria-label="What is shown"
        value={part}
        onChange={(next) => setPart(next === "ready" ? "ready" : "sprint")}
        data={[
          { value: "ready", label: `Ready, ${rows.length}` },
          { value: "sprint", label: sprint ? `${sprint.name}, ${held.length}` : "Sprint" },
        ]}
      />
      {planning.refusal !== null && (
        <div className={classes["refused"]}>
          <RefusalNote reason={planning.refusal} />
        </div>
      )}
      <div className={classes["columns"]}>
        <ReadyList
          view={view}
          rows={rows}
          hands={hands}
          today={zone.dayAt(now)}
          sprint={sprint}
          room={load?.room ?? null}
          isPlanner={isPlanner}
          maySize={isPodHand(actor, pod.id)}
          byHand={isPodHand(actor, pod.id) ? handOrdered(view, pod, rows) : []}
          onAdd={(requests) => sprint && planning.add(requests, sprint)}
        />
        <aside className={classes["side"]} aria-label="Sprint">
          {(open.length > 1 || (open.length > 0 && isPlanner)) && (
            <div className={classes["tabs"]}>
              {open.map(({ id, name, state }) => (
                <Button
                  key={id}
                  size="xs"
                  variant={id === sprint?.id ? "filled" : "default"}
                  aria-pressed={id === sprint?.id}
                  onClick={() => onSprint(id)}
                >
                  {name}
                  {state === "active" && ", running"}
                </Button>
              ))}
              {isPlanner && (
                <Button
                  size="xs"
                  variant={isNew ? "filled" : "subtle"}
                  aria-pressed={isNew}
                  leftSection={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
                  onClick={() => onSprint("new")}
                >
                  Another
                </Button>
              )}
            </div>
          )}
          {isNew && (
            <NewSprint
              view={view}
              pod={pod}
              now={now}
              onPlanned={onSprint}
              {...(usual ? { onCancel: () => onSprint(usual.id) } : {})}
            />
          )}
          {sprint?.state !== "active" && <OpenActions view={view} pod={pod} />}
          {sprint && (
            <SprintSide
              key={sprint.id}
              view={view}
              pod={pod}
              sprint={sprint}
              held={held}
              planning={planning}
              isPlanner={isPlanner}
              maySize={isPodHand(actor, pod.id)}
              onClose={setClosing}
            />
          )}
          {!isNew && !sprint && (
            <EmptyState look="slot" icon={IconCalendarStats} heading="No sprint yet">
              A sprint holds what the pod commits to. A lead of the pod plans it.
            </EmptyState>
          )}
          {sprint?.state === "active" && <OpenActions view={view} pod={pod} />}
          <LastSprint view={view} pod={pod} />
        </aside>
      </div>
      {closing?.state === "active" && (
        <CloseDialog
          view={view}
          pod={pod}
          sprint={closing}
          onClose={() => setClosing(null)}
          onClosed={(next) => {
            setClosing(null);
            onSprint(next ?? "new");
          }}
        />
      )}
    </div>
  );
}
