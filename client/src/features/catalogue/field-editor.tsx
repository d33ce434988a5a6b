import { Checkbox, Group, Select, TagsInput, TextInput } from "@mantine/core";
import { FIELD_KINDS, fitsCard, hasOptions, type FieldKind, type FormField } from "@tandem/shared";
import { useEffect, useRef } from "react";
import { ConditionPicker } from "./condition-picker.tsx";
import classes from "./catalogue.module.css";
import { KIND_WORDS } from "./kind-words.ts";

interface FieldEditorProps {
  readonly form: readonly FormField[];
  readonly field: FormField;
  /** Requests were filed with it: another kind makes it a new question. */
  readonly wasAsked: boolean;
  readonly onChange: (field: FormField) => void;
  readonly onKind: (kind: FieldKind) => void;
}

const KINDS = FIELD_KINDS.map((kind) => ({
  value: kind,
  label: `${KIND_WORDS[kind].name}: ${KIND_WORDS[kind].what.toLowerCase()}`,
}));

/** Everything about one question. */
export function FieldEditor({ form, field, wasAsked, onChange, onKind }: FieldEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  // A new question is there to be worded.
  useEffect(() => {
    if (input.current?.value === "") input.current.focus();
  }, []);
  const set = (change: Partial<FormField>) => onChange({ ...field, ...change });
  return (
    <div className={classes["editor"]}>
      <TextInput
        label="Question"
        placeholder="Which page is it?"
        maxLength={120}
        ref={input}
        value={field.label}
        onChange={(event) => set({ label: event.currentTarget.value })}
      />
      <Select
        label="Answered by"
        allowDeselect={false}
        data={KINDS}
        value={field.kind}
        onChange={(value) => {
          const kind = FIELD_KINDS.find((each) => each === value);
          if (kind) onKind(kind);
        }}
        description={
          wasAsked ? "Another kind makes it a new question; earlier answers stay with the old one." : null
        }
      />
      {hasOptions(field.kind) && (
        <TagsInput
          label="Answers to choose from"
          description="Type one and press Enter. Two at least."
          maxTags={40}
          maxLength={80}
          value={field.options.filter((option) => option !== "")}
          onChange={(options) => set({ options })}
        />
      )}
      <TextInput
        label="Example or hint"
        placeholder="Shown where nothing is typed yet"
        maxLength={200}
        value={field.hint}
        onChange={(event) => set({ hint: event.currentTarget.value })}
      />
      <ConditionPicker form={form} field={field} onChange={(showIf) => set({ showIf })} />
      <Group gap="lg">
        <Checkbox
          label="Required"
          checked={field.required}
          onChange={(event) => set({ required: event.currentTarget.checked })}
        />
        {fitsCard(field.kind) && (
          <Checkbox
            label="Show on the card"
            checked={field.onCard}
            onChange={(event) => set({ onCard: event.currentTarget.checked })}
          />
        )}
      </Group>
    </div>
  );
}
