import { Button, NativeSelect, Popover, Stack } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { readInsightsSearch, type SearchChange } from "./insights-search.ts";
import type { Filter } from "./use-scope.ts";

interface ScopePickerProps {
  readonly filters: readonly Filter[];
  readonly clear: SearchChange;
  readonly onChange: (change: SearchChange) => void;
}

/** "Landing page, Growth pod", or that all count. */
export const scopeWords = (filters: readonly Filter[]): string =>
  filters.flatMap(({ chosen }) => (chosen === null ? [] : [chosen.name])).join(", ");

/** Which requests count; all of it in the address. */
export function ScopePicker({ filters, clear, onChange }: ScopePickerProps) {
  const chosen = scopeWords(filters);
  const shown = chosen === "" ? "All requests" : chosen;
  return (
    <Popover position="bottom-end" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconFilter size={16} stroke={1.75} aria-hidden="true" />}
          maw={260}
          aria-label={`Which requests count: ${shown}`}
        >
          {shown}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Which requests count">
        <Stack gap={10}>
          {filters.map(({ key, label, all, choices, chosen: one }) => (
            <NativeSelect
              key={key}
              label={label}
              data={[
                { value: "", label: all },
                ...choices,
                ...(one === null || choices.some(({ value }) => value === one.value)
                  ? []
                  : [{ value: one.value, label: one.name }]),
              ]}
              value={one?.value ?? ""}
              onChange={(event) => {
                // Through the reader: only what it knows comes into the address.
                const read: SearchChange = readInsightsSearch({ [key]: event.currentTarget.value });
                onChange({ [key]: read[key] });
              }}
            />
          ))}
          {chosen !== "" && (
            <Button variant="subtle" onClick={() => onChange(clear)}>
              Count all requests
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
