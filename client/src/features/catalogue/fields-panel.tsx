import { Button, Text } from "@mantine/core";
import { DndContext, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { MOST_FIELDS, type FormField } from "@tandem/shared";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { newUuid } from "../../live/new-uuid.ts";
import { counted } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import classes from "./catalogue.module.css";
import { FieldEditor } from "./field-editor.tsx";
import { FieldRow } from "./field-row.tsx";
import { fieldIdFrom, movedField, newField, withField, withKind, withoutField } from "./form-edits.ts";

interface FieldsPanelProps {
  readonly form: readonly FormField[];
  /** As the catalogue has it now. */
  readonly kept: readonly FormField[];
  readonly onChange: (form: readonly FormField[]) => void;
}

/** The service's own questions, in the order marketing reads them. */
export function FieldsPanel({ form, kept, onChange }: FieldsPanelProps) {
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const wasAsked = ({ id }: FormField) => kept.some((field) => field.id === id);
  function move(from: number, to: number): void {
    const next = movedField(form, from, to);
    if (next === form) return;
    setSaid(`${form[from]?.label || "New question"}: ${to + 1} of ${form.length}`);
    onChange(next);
  }
  function add(): void {
    const field = newField(fieldIdFrom(newUuid()));
    onChange([...form, field]);
    setOpen(field.id);
  }
  return (
    <Panel
      title={form.length === 0 ? "No questions of its own" : counted(form.length, "question")}
      sub="Besides title, outcome, worth and urgency, which every request tells."
    >
      <DndContext
        sensors={sensors}
        onDragEnd={({ active, over }) => {
          const place = (id: unknown) => form.findIndex((field) => field.id === id);
          if (over) move(place(active.id), place(over.id));
        }}
      >
        <ol className={classes["fields"]} aria-label="Questions">
          {form.map((field, i) => (
            <FieldRow
              key={field.id}
              form={form}
              field={field}
              place={i}
              isOpen={open === field.id}
              onOpen={() => setOpen(open === field.id ? null : field.id)}
              onMove={(to) => move(i, to)}
              onRemove={() => onChange(withoutField(form, field.id))}
            >
              <FieldEditor
                form={form}
                field={field}
                wasAsked={wasAsked(field)}
                onChange={(next) => onChange(withField(form, next))}
                onKind={(kind) => {
                  const before = kept.find(({ id }) => id === field.id);
                  const isOther = before !== undefined && before.kind !== kind;
                  const id = isOther ? fieldIdFrom(newUuid()) : field.id;
                  onChange(withKind(form, field, kind, id));
                  setOpen(id);
                }}
              />
            </FieldRow>
          ))}
        </ol>
      </DndContext>
      <span className={classes["told"]} role="status">
        {said}
      </span>
      {form.length < MOST_FIELDS ? (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
          onClick={add}
        >
          Add a question
        </Button>
      ) : (
        <Text size="sm" c="dimmed">
          A form has {MOST_FIELDS} questions at most. Most people give up after ten.
        </Text>
      )}
    </Panel>
  );
}
