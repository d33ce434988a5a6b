import { ActionIcon, Checkbox, Menu, TextInput } from "@mantine/core";
import type { Request, Subtask } from "@tandem/shared";
import {
  IconCheck,
  IconCircleCheck,
  IconCircleDashed,
  IconDots,
  IconPencil,
  IconX,
} from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useSend } from "../../live/hooks.ts";
import { usePeople } from "../../live/use-people.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import type { MemberChoice } from "../../ui/member-choices.ts";
import classes from "./subtasks-panel.module.css";

interface SubtaskRowProps {
  readonly request: Pick<Request, "id">;
  readonly subtask: Subtask;
  /** To whom it may be given. */
  readonly people: readonly MemberChoice[];
  readonly mayChange: boolean;
  readonly mayTick: boolean;
  readonly isEditing: boolean;
  readonly onEdit: (on: boolean) => void;
}

const icon = { size: 16, stroke: 1.75 } as const;

/** One sub-task: its tick, its title, who does it, and what else may be done with it. */
export function SubtaskRow(props: SubtaskRowProps) {
  const { request, subtask, people, mayChange, mayTick, isEditing, onEdit } = props;
  const send = useSend();
  const person = usePeople();
  const about = { request: request.id, subtask: subtask.id };
  const { title, done, assignee } = subtask;
  if (isEditing)
    return (
      <li>
        <Rename
          title={title}
          onDone={(next) => {
            if (next !== "" && next !== title) send("request.subtask_change", { ...about, title: next });
            onEdit(false);
          }}
        />
      </li>
    );
  const who = assignee === null ? null : person(assignee);
  return (
    <li data-done={done || undefined}>
      {mayTick ? (
        <Checkbox
          flex={1}
          label={title}
          checked={done}
          onChange={(event) =>
            send("request.subtask_change", { ...about, done: event.currentTarget.checked })
          }
        />
      ) : (
        <>
          {done ? (
            <IconCircleCheck {...icon} role="img" aria-label="Done:" />
          ) : (
            <IconCircleDashed {...icon} role="img" aria-label="Open:" />
          )}
          <span className={classes["title"]}>{title}</span>
        </>
      )}
      {who !== null && <MemberAvatar name={who.name} side={who.side} size="xs" />}
      {mayChange && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={24} aria-label={`More on ${title}`}>
              <IconDots {...icon} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown mah={360} className={classes["menu"] ?? ""}>
            <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => onEdit(true)}>
              Rename it
            </Menu.Item>
            <Menu.Item
              leftSection={<IconX {...icon} />}
              onClick={() => send("request.subtask_remove", about)}
            >
              Take it off
            </Menu.Item>
            <Menu.Label>Done by</Menu.Label>
            {[{ value: null, label: "Nobody in particular" }, ...people].map(({ value, label }) => (
              <Menu.Item
                key={value ?? "nobody"}
                rightSection={value === assignee ? <IconCheck {...icon} aria-label="chosen" /> : null}
                onClick={() => send("request.subtask_change", { ...about, assignee: value })}
              >
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

interface RenameProps {
  readonly title: string;
  readonly onDone: (title: string) => void;
}

function Rename({ title, onDone }: RenameProps) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(title);
  useEffect(() => field.current?.select(), []);
  return (
    <TextInput
      ref={field}
      flex={1}
      size="xs"
      aria-label={`New title of ${title}`}
      maxLength={120}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => onDone(typed.trim())}
      onKeyDown={(event) => {
        if (event.key === "Enter") onDone(typed.trim());
        if (event.key === "Escape") onDone(title);
      }}
    />
  );
}
