import { byCatalogue, byLabelName, type Label, type Service } from "@tandem/shared";
import { CLASSES, STAGES } from "@tandem/shared/flow";
import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { classWords } from "../../ui/class-sign.tsx";
import { stageWords } from "../../ui/stage-words.ts";
import { AnswerFilterFields } from "./answer-filter-fields.tsx";
import { readRequestsSearch, type RequestsSearch, type Sort } from "./requests-search.ts";
import classes from "./requests-page.module.css";

interface FilterBarProps {
  readonly search: RequestsSearch;
  readonly services: readonly Service[];
  readonly labels: readonly Label[];
  readonly onChange: (search: RequestsSearch) => void;
}

const STAGE_CHOICES = [
  { value: "", label: "All open" },
  ...STAGES.filter((stage) => stage !== "live").map((stage) => ({ value: stage, label: stageWords[stage] })),
  { value: "needs_info", label: stageWords.needs_info },
  { value: "closed", label: "Closed lately" },
  { value: "live", label: stageWords.live },
  { value: "declined", label: stageWords.declined },
  { value: "withdrawn", label: stageWords.withdrawn },
];
const CLASS_CHOICES = [
  { value: "", label: "Every class" },
  ...CLASSES.map((name) => ({ value: name, label: classWords[name].name })),
];
const SORT_WORDS: Readonly<Record<Sort, string>> = {
  newest: "Newest first",
  oldest: "Oldest first",
  age: "Longest in work first",
  date: "By date",
};
const SORT_CHOICES = Object.entries(SORT_WORDS).map(([value, label]) => ({ value, label }));

/** What is shown, all of it in the address, so that a link shows the same. */
export function FilterBar({ search, services, labels, onChange }: FilterBarProps) {
  // Through the reader: an empty choice falls out, and the address stays short.
  const set = (change: Readonly<Record<string, unknown>>) =>
    onChange(readRequestsSearch({ ...search, ...change }));
  const serviceChoices = [
    { value: "", label: "Every service" },
    ...services.toSorted(byCatalogue).map(({ key, name }) => ({ value: key, label: name })),
  ];
  const service = services.find(({ key }) => key === search.service);
  const isFiltered = Object.keys(search).some((key) => key !== "sort");
  return (
    <search className={classes["filters"]} aria-label="Filter requests">
      <TextInput
        className={classes["text"] ?? ""}
        aria-label="Find in key, title and outcome"
        placeholder="Find in key, title and outcome"
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
        value={search.text ?? ""}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label="Stage"
        data={STAGE_CHOICES}
        value={search.stage ?? ""}
        onChange={(event) => set({ stage: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label="Service"
        data={serviceChoices}
        value={search.service ?? ""}
        onChange={(event) => set({ service: event.currentTarget.value, field: "", answer: "" })}
      />
      {service !== undefined && <AnswerFilterFields service={service} search={search} set={set} />}
      <NativeSelect
        aria-label="Class"
        data={CLASS_CHOICES}
        value={search.class ?? ""}
        onChange={(event) => set({ class: event.currentTarget.value })}
      />
      {labels.length > 0 && (
        <NativeSelect
          aria-label="Label"
          data={[
            { value: "", label: "Every label" },
            ...labels.toSorted(byLabelName).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={search.label ?? ""}
          onChange={(event) => set({ label: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        aria-label="Order"
        data={SORT_CHOICES}
        value={search.sort ?? "newest"}
        onChange={(event) => set({ sort: event.currentTarget.value })}
      />
      <Checkbox
        label="Mine"
        checked={search.mine === true}
        onChange={(event) => set({ mine: event.currentTarget.checked })}
      />
      {isFiltered && (
        <Button
          variant="subtle"
          onClick={() => onChange(search.sort === undefined ? {} : { sort: search.sort })}
        >
          Show all open
        </Button>
      )}
    </search>
  );
}
