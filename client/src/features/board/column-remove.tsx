import { Button, Group, Select, Stack } from "@mantine/core";
import type { Column, ColumnId, WorkspaceState } from "@tandem/shared";
import { useCallback, useState } from "react";
import { useSend, useView } from "../../live/hooks.ts";
import { shallowEqual } from "../../live/memoize-selector.ts";
import { counted } from "../../ui/format.ts";
import { stageWords } from "../../ui/stage-words.ts";

interface ColumnRemoveProps {
  readonly column: Column;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Asks where its cards go, and removes a column. */
export function ColumnRemove({ column, onBack, onDone }: ColumnRemoveProps) {
  const send = useSend();
  const others = useView(
    useCallback(
      (view: WorkspaceState) =>
        (view.pods[column.pod]?.columns ?? []).flatMap((id) => {
          const other = view.columns[id];
          return other && other.id !== column.id && other.stage === column.stage ? [other] : [];
        }),
      [column],
    ),
    shallowEqual,
  );
  const count = useView(
    useCallback((view: WorkspaceState) => view.lanes[column.id]?.length ?? 0, [column.id]),
  );
  const [to, setTo] = useState<ColumnId | null>(null);
  if (others.length === 0)
    return (
      <Stack gap={12}>
        <p>
          {stageWords[column.stage]} keeps at least one column. Add another there first, then remove{" "}
          {column.name}.
        </p>
        <Group justify="flex-end">
          <Button size="xs" onClick={onBack} data-autofocus>
            Back
          </Button>
        </Group>
      </Stack>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const target = to ?? others[0]?.id;
        send("column.remove", { column: column.id, ...(count > 0 && target ? { to: target } : {}) });
        onDone();
      }}
    >
      <Stack gap={12}>
        {count === 0 ? (
          <p>{column.name} is empty. Its limit and its policy go with it.</p>
        ) : (
          <Select
            label={`${counted(count, "card")} of ${column.name} ${count === 1 ? "goes" : "go"} to`}
            description="Behind the cards there, over its limit if need be. This is not undone."
            data={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={to ?? others[0]?.id ?? null}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(value) => setTo(others.find(({ id }) => id === value)?.id ?? null)}
          />
        )}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" size="xs" onClick={onBack}>
            Keep it
          </Button>
          <Button type="submit" size="xs" data-autofocus>
            Remove {column.name}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
