import { SprintId, sprintsOf, type Pod, type SprintFacts, type WorkspaceState } from "@tandem/shared";
import { Title } from "@mantine/core";
import { useState } from "react";
import { useDraft, useSend } from "../../live/hooks.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import classes from "./plan.module.css";
import { draftOf, isSprintDraft, proposedSprint } from "./sprint-draft.ts";
import { SprintForm } from "./sprint-form.tsx";

interface NewSprintProps {
  readonly view: WorkspaceState;
  readonly pod: Pod;
  readonly now: number;
  readonly onPlanned: (sprint: SprintId) => void;
  readonly onCancel?: () => void;
}

/** Plans the pod's next sprint; with the proposed fields one press is enough. */
export function NewSprint({ view, pod, now, onPlanned, onCancel }: NewSprintProps) {
  const send = useSend();
  const calendar = useCalendar();
  const [id] = useState(() => SprintId.parse(newUuid()));
  const preset = proposedSprint(sprintsOf(view, pod.id), calendar, calendar.zone.dayAt(now));
  const [draft, setDraft, forget] = useDraft(`sprint new ${pod.id}`, preset, isSprintDraft);
  return (
    <div className={classes["editor"]}>
      <Title order={2}>Plan the next sprint</Title>
      <SprintForm
        view={view}
        pod={pod}
        sprint={null}
        id={id}
        draft={draft}
        onDraft={setDraft}
        onSend={(input) => {
          send("sprint.plan", input);
          forget();
          onPlanned(id);
        }}
        {...(onCancel ? { onCancel } : {})}
      />
    </div>
  );
}

interface ChangeSprintProps {
  readonly view: WorkspaceState;
  readonly pod: Pod;
  readonly sprint: SprintFacts;
  readonly onDone: () => void;
}

/** Changes a sprint in its place. */
export function ChangeSprint({ view, pod, sprint, onDone }: ChangeSprintProps) {
  const send = useSend();
  const [draft, setDraft, forget] = useDraft(`sprint ${sprint.id}`, draftOf(sprint), isSprintDraft);
  const done = () => {
    forget();
    onDone();
  };
  return (
    <div className={classes["editor"]}>
      <SprintForm
        view={view}
        pod={pod}
        sprint={sprint}
        id={sprint.id}
        draft={draft}
        onDraft={setDraft}
        onSend={({ name, goal, start, end, capacity }) => {
          send("sprint.change", {
            sprint: sprint.id,
            name,
            goal: goal ?? "",
            start,
            end,
            capacity: capacity ?? null,
          });
          done();
        }}
        onCancel={done}
      />
    </div>
  );
}
