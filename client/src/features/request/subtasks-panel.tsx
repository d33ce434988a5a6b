import { TextInput } from "@mantine/core";
import { MOST_SUBTASKS, SubtaskId, type MemberId, type Request, type WorkspaceState } from "@tandem/shared";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useDraft, useSend } from "../../live/hooks.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { useNames } from "../../live/use-names.ts";
import { memberChoices } from "../../ui/member-choices.ts";
import { Panel } from "../../ui/panel.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import type { StepName } from "../../live/request-steps.ts";
import { SubtaskRow } from "./subtask-row.tsx";
import classes from "./subtasks-panel.module.css";

interface SubtasksPanelProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly steps: ReadonlySet<StepName>;
  readonly me: MemberId;
}

/** Lines of a text as titles: an own list pasted whole becomes as many steps. */
const titlesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/u)
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•]|\d+[.)])\s+/u, "")
        .trim()
        .slice(0, 120),
    )
    .filter((line) => line !== "");

/** The steps of the work, ticked one by one; the pod and the requester add them. */
export function SubtasksPanel({ view, request, steps, me }: SubtasksPanelProps) {
  const send = useSend();
  const nameOf = useNames();
  const [title, setTitle, forget] = useDraft(`sub-task ${request.id}`, "");
  const [editing, setEditing] = useState<SubtaskId | null>(null);
  const { id, subtasks } = request;
  const mayChange = steps.has("subtask");
  if (subtasks.length === 0 && !mayChange) return null;
  const people = memberChoices(
    view,
    nameOf,
    (member) => (request.pod !== null && request.pod in member.pods) || member.id === request.requester,
    subtasks.flatMap(({ assignee }) => assignee ?? []),
  );
  const add = (titles: readonly string[]) => {
    for (const one of titles.slice(0, MOST_SUBTASKS - subtasks.length))
      send("request.subtask_add", { request: id, subtask: SubtaskId.parse(newUuid()), title: one });
    forget();
  };
  return (
    <Panel
      title="Sub-tasks"
      titleLook="label"
      {...(subtasks.length > 0 && {
        actions: (
          <span className={classes["count"]}>
            {subtasks.filter(({ done }) => done).length} of {subtasks.length}
          </span>
        ),
      })}
    >
      {subtasks.length > 0 && (
        <ul className={classes["list"]} aria-label="Sub-tasks">
          {subtasks.map((subtask) => (
            <SubtaskRow
              key={subtask.id}
              {...{ request, subtask, people, mayChange }}
              mayTick={mayChange || (request.closedAt === null && subtask.assignee === me)}
              isEditing={editing === subtask.id}
              onEdit={(on) => setEditing(on ? subtask.id : null)}
            />
          ))}
        </ul>
      )}
      {mayChange && subtasks.length < MOST_SUBTASKS && (
        <SendForm label="Add a sub-task" onSend={() => add(titlesOf(title))}>
          <TextInput
            size="xs"
            mt={subtasks.length > 0 ? 8 : 0}
            aria-label="Add a sub-task"
            placeholder="Add a step, or paste a list"
            leftSection={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
            maxLength={120}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
              event.preventDefault();
              add(titlesOf(title));
            }}
            onPaste={(event) => {
              const titles = titlesOf(event.clipboardData.getData("text/plain"));
              if (titles.length < 2 || title !== "") return;
              event.preventDefault();
              add(titles);
            }}
          />
        </SendForm>
      )}
    </Panel>
  );
}
