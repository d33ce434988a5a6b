import { MultiSelect, Select } from "@mantine/core";
import { hasOptions, type FormField, type ShowIf } from "@tandem/shared";
import { possibleConditions } from "./form-edits.ts";
import classes from "./catalogue.module.css";

interface ConditionPickerProps {
  readonly form: readonly FormField[];
  readonly field: FormField;
  readonly onChange: (showIf: ShowIf | null) => void;
}

const ALWAYS = "";
const ANSWERED = "answered";

/** When a question is shown: "always", or "only if" another answer is so. Questions that would go in a circle are not offered. */
export function ConditionPicker({ form, field, onChange }: ConditionPickerProps) {
  const { showIf } = field;
  const possible = possibleConditions(form, field);
  const on = showIf === null ? undefined : form.find(({ id }) => id === showIf.field);
  return (
    <div className={classes["condition"]}>
      <Select
        label="Shown"
        allowDeselect={false}
        data={[
          { value: ALWAYS, label: "Always" },
          ...possible.map(({ id, label }) => ({ value: id, label: `Only if “${label}” …` })),
        ]}
        value={showIf?.field ?? ALWAYS}
        onChange={(id) => onChange(id === null || id === ALWAYS ? null : { field: id, equals: ANSWERED })}
        description={
          possible.length === 0 && showIf === null ? "Add another question first to make it depend on." : null
        }
      />
      {showIf !== null && on !== undefined && <Awaited on={on} showIf={showIf} onChange={onChange} />}
    </div>
  );
}

interface AwaitedProps {
  readonly on: FormField;
  readonly showIf: ShowIf;
  readonly onChange: (showIf: ShowIf) => void;
}

/** "… is yes", "… is one of these", "… is answered". */
function Awaited({ on, showIf, onChange }: AwaitedProps) {
  if (hasOptions(on.kind))
    return (
      <MultiSelect
        label="… is"
        placeholder={showIf.equals === ANSWERED ? "anything" : ""}
        data={[...new Set(on.options.filter((option) => option.trim() !== ""))]}
        value={showIf.equals === ANSWERED ? [] : showIf.equals.map(String)}
        onChange={(equals) => onChange({ field: on.id, equals: equals.length === 0 ? ANSWERED : equals })}
      />
    );
  if (on.kind !== "yes_no") return <Select label="… is" data={["answered"]} value="answered" readOnly />;
  const value = showIf.equals === ANSWERED ? ANSWERED : showIf.equals[0] === true ? "yes" : "no";
  return (
    <Select
      label="… is"
      allowDeselect={false}
      data={[
        { value: "yes", label: "yes" },
        { value: "no", label: "no" },
        { value: ANSWERED, label: "answered" },
      ]}
      value={value}
      onChange={(next) => onChange({ field: on.id, equals: next === ANSWERED ? ANSWERED : [next === "yes"] })}
    />
  );
}
