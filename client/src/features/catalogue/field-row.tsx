import { ActionIcon, UnstyledButton } from "@mantine/core";
import { useDraggable, useDroppable } from "@dnd-kit/core";
import type { FormField } from "@tandem/shared";
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconGripVertical,
  IconTrash,
} from "@tabler/icons-react";
import type { KeyboardEvent, ReactNode } from "react";
import { conditionWords } from "./form-edits.ts";
import classes from "./catalogue.module.css";
import { KIND_WORDS } from "./kind-words.ts";

interface FieldRowProps {
  readonly form: readonly FormField[];
  readonly field: FormField;
  readonly place: number;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

const sign = { size: 16, stroke: 1.75, "aria-hidden": true } as const;

/** One question in the list: dragged by its handle, moved by its arrows or Alt with an arrow key, opened to change it. */
export function FieldRow({ form, field, place, isOpen, onOpen, onMove, onRemove, children }: FieldRowProps) {
  const drag = useDraggable({ id: field.id });
  const drop = useDroppable({ id: field.id });
  const name = field.label.trim() === "" ? "New question" : field.label;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(place + (event.key === "ArrowUp" ? -1 : 1));
  };
  const facts = [
    KIND_WORDS[field.kind].name,
    ...(field.required ? ["required"] : []),
    ...(field.onCard ? ["on the card"] : []),
    ...(field.showIf === null ? [] : [conditionWords(form, field)]),
  ];
  return (
    <li
      ref={(node) => {
        drag.setNodeRef(node);
        drop.setNodeRef(node);
      }}
      className={classes["field"]}
      data-open={isOpen || undefined}
      data-dragged={drag.isDragging || undefined}
      data-over={(drop.isOver && !drag.isDragging) || undefined}
      style={drag.transform ? { transform: `translateY(${drag.transform.y}px)` } : undefined}
    >
      <div className={classes["fieldHead"]}>
        <span className={classes["grip"]} {...drag.listeners} aria-hidden="true">
          <IconGripVertical {...sign} />
        </span>
        <UnstyledButton
          className={classes["open"] ?? ""}
          onClick={onOpen}
          onKeyDown={onKeyDown}
          aria-expanded={isOpen}
        >
          <span className={classes["fieldWords"]}>
            <b>{name}</b>
            <small>{facts.join(" · ")}</small>
          </span>
          <IconChevronDown {...sign} />
        </UnstyledButton>
        <ActionIcon
          variant="subtle"
          aria-label={`Move ${name} up`}
          disabled={place === 0}
          onClick={() => onMove(place - 1)}
        >
          <IconArrowUp {...sign} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          aria-label={`Move ${name} down`}
          disabled={place === form.length - 1}
          onClick={() => onMove(place + 1)}
        >
          <IconArrowDown {...sign} />
        </ActionIcon>
        <ActionIcon variant="subtle" aria-label={`Remove ${name}`} onClick={onRemove}>
          <IconTrash {...sign} />
        </ActionIcon>
      </div>
      {isOpen && children}
    </li>
  );
}
