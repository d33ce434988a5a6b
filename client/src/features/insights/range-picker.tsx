import type { DayWindow } from "@tandem/shared/flow";
import { Button, Divider, Popover, Stack } from "@mantine/core";
import { IconCalendar, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { DayInput } from "../../ui/day-input.tsx";
import { dayWords } from "../../ui/format.ts";
import { type InsightsSearch, RANGES, type Range, type SearchChange } from "./insights-search.ts";
import { comparedWith, comparedWords } from "./window.ts";

interface RangePickerProps {
  /** null: days of its own. */
  readonly range: Range | null;
  readonly window: DayWindow;
  readonly compare: InsightsSearch["compare"];
  readonly onChange: (change: SearchChange) => void;
}

const sign = { size: 16, stroke: 1.75, "aria-hidden": true } as const;
const tick = <IconCheck {...sign} />;

const rangeWords = (range: Range): string => (range === "all" ? "All that is known" : `Last ${range} weeks`);

function shortWindow({ from, to }: DayWindow): string {
  const words = (day: string) => dayWords(day, { year: from.slice(0, 4) !== to.slice(0, 4) }).slice(4);
  return `${words(from)} to ${words(to)}`;
}

/** Which days, and with which they are compared; both stand in the address. */
export function RangePicker({ range, window, compare, onChange }: RangePickerProps) {
  const [opened, setOpened] = useState(false);
  const choice = (words: string, isChosen: boolean, change: SearchChange) => (
    <Button
      key={words}
      variant="subtle"
      justify="space-between"
      fullWidth
      rightSection={isChosen && tick}
      aria-pressed={isChosen}
      onClick={() => {
        onChange(change);
        setOpened(false);
      }}
    >
      {words}
    </Button>
  );
  const year = comparedWith(window, "year");
  return (
    <Popover position="bottom-end" width={290} trapFocus returnFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconCalendar {...sign} />}
          aria-label={`Days: ${shortWindow(window)}`}
          onClick={() => setOpened(!opened)}
        >
          {shortWindow(window)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Which days" p={8}>
        {RANGES.map((one) =>
          choice(rangeWords(one), one === range, { weeks: one, from: undefined, to: undefined }),
        )}
        <Divider my={6} />
        <Stack gap={8} px={10} pb={6}>
          <DayInput
            label="From"
            value={window.from}
            onChange={(from) => from !== null && onChange({ from, to: window.to, weeks: undefined })}
          />
          <DayInput
            label="To"
            value={window.to}
            onChange={(to) => to !== null && onChange({ from: window.from, to, weeks: undefined })}
          />
        </Stack>
        <Divider my={6} label="Compared with" labelPosition="left" />
        {choice(capital(comparedWords(window, undefined)), compare === undefined, { compare: undefined })}
        {choice(`A year before, ${shortWindow(year)}`, compare === "year", { compare: "year" })}
      </Popover.Dropdown>
    </Popover>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
