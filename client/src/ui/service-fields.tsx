import { visibleFields, type Answer, type FormField } from "@tandem/shared";
import { NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import classes from "./brief-form.module.css";

interface ServiceFieldsProps {
  readonly fields: readonly FormField[];
  readonly answers: Readonly<Record<string, Answer>>;
  readonly onChange: (answers: Readonly<Record<string, Answer>>) => void;
  readonly needs: ReadonlyMap<string, string>;
}

const YES_NO = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

interface FieldProps {
  readonly field: FormField;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
  readonly needs: string | undefined;
}

function Field({ field: { id, kind, label, required, hint, options }, answer, onAnswer, needs }: FieldProps) {
  const text = answer === undefined ? "" : String(answer);
  const common = { label, name: `fields.${id}`, withAsterisk: required, error: needs };
  switch (kind) {
    case "long_text":
      return (
        <Textarea
          {...common}
          placeholder={hint}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={4000}
          value={text}
          onChange={(event) => onAnswer(event.currentTarget.value)}
        />
      );
    case "choice":
      return (
        <Select
          {...common}
          placeholder={hint || "Choose"}
          data={options}
          clearable
          clearButtonProps={{ "aria-label": "Clear" }}
          value={text === "" ? null : text}
          onChange={(next) => onAnswer(next ?? "")}
        />
      );
    case "yes_no":
      return (
        <Select
          {...common}
          placeholder={hint || "Not known yet"}
          data={YES_NO}
          clearable
          clearButtonProps={{ "aria-label": "Clear" }}
          value={answer === true ? "yes" : answer === false ? "no" : null}
          onChange={(next) => onAnswer(next === null ? "" : next === "yes")}
        />
      );
    case "number":
      return (
        <NumberInput
          {...common}
          placeholder={hint}
          min={0}
          value={typeof answer === "number" ? answer : ""}
          onChange={(next) => onAnswer(next)}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          placeholder={hint || (kind === "link" ? "https://" : "")}
          inputMode={kind === "link" ? "url" : "text"}
          maxLength={4000}
          value={text}
          onChange={(event) => onAnswer(event.currentTarget.value)}
        />
      );
  }
}

/** The service's own questions, two in a row. */
export function ServiceFields({ fields, answers, onChange, needs }: ServiceFieldsProps) {
  if (fields.length === 0) return null;
  return (
    <div className={classes["two"]}>
      {visibleFields(fields, answers).map((field) => (
        <Field
          key={field.id}
          field={field}
          answer={answers[field.id]}
          onAnswer={(answer) => onChange({ ...answers, [field.id]: answer })}
          needs={needs.get(`fields.${field.id}`)}
        />
      ))}
    </div>
  );
}
