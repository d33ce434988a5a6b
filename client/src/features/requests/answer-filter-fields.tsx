import { NativeSelect, TextInput } from "@mantine/core";
import type { FormField, Service, WorkspaceState } from "@tandem/shared";
import { useView } from "../../live/hooks.ts";
import { useNames } from "../../live/use-names.ts";
import { filterableFields } from "./answer-filter.ts";
import type { RequestsSearch } from "./requests-search.ts";

interface AnswerFilterProps {
  readonly service: Service;
  readonly search: RequestsSearch;
  readonly set: (change: Readonly<Record<string, unknown>>) => void;
}

const membersOf = (view: WorkspaceState) => view.members;

/** Narrows the list of one service by what was answered to a question of its form. */
export function AnswerFilterFields({ service, search, set }: AnswerFilterProps) {
  const fields = filterableFields(service.fields);
  const field = fields.find(({ id }) => id === search.field);
  if (fields.length === 0) return null;
  return (
    <>
      <NativeSelect
        aria-label="Question"
        data={[
          { value: "", label: "Every answer" },
          ...fields.map(({ id, label }) => ({ value: id, label })),
        ]}
        value={field?.id ?? ""}
        onChange={(event) => set({ field: event.currentTarget.value, answer: "" })}
      />
      {field !== undefined && (
        <AnswerInput field={field} value={search.answer ?? ""} onChange={(answer) => set({ answer })} />
      )}
    </>
  );
}

interface AnswerInputProps {
  readonly field: FormField;
  readonly value: string;
  readonly onChange: (answer: string) => void;
}

function AnswerInput({ field: { kind, label, options }, value, onChange }: AnswerInputProps) {
  const members = useView(membersOf);
  const nameOf = useNames();
  const name = `Answer to ${label}`;
  const choices =
    kind === "yes_no"
      ? [
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]
      : kind === "member"
        ? Object.values(members).map(({ id }) => ({ value: id, label: nameOf(id) }))
        : kind === "choice" || kind === "choices"
          ? options.map((option) => ({ value: option, label: option }))
          : null;
  if (choices !== null)
    return (
      <NativeSelect
        aria-label={name}
        data={[{ value: "", label: "Any answer" }, ...choices]}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <TextInput
      aria-label={name}
      type={kind === "date" ? "date" : "text"}
      inputMode={kind === "number" || kind === "money" ? "decimal" : "text"}
      placeholder="Any answer"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
