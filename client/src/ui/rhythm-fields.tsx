import { type Day, nextDay, type Rhythm, rhythmWords, toEpochDay, weekday } from "@tandem/shared";
import { NumberInput, Select, Text } from "@mantine/core";
import { dayWords } from "./format.ts";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"].map(
  (label, i) => ({ value: String(i + 1), label }),
);
const NTHS = [
  { value: "1", nth: 1, label: "First" },
  { value: "2", nth: 2, label: "Second" },
  { value: "3", nth: 3, label: "Third" },
  { value: "4", nth: 4, label: "Fourth" },
  { value: "-1", nth: -1, label: "Last" },
] as const;
const KINDS = [
  { value: "monthly_weekday", label: "Every month, on a weekday" },
  { value: "monthly", label: "Every month, on a day" },
  { value: "weekly", label: "Every week" },
] as const;

/** "Every month, on the first weekday such as today": where most begin. */
export const firstRhythm = (today: Day): Rhythm => ({
  kind: "monthly_weekday",
  weekday: weekday(toEpochDay(today)) + 1,
  nth: 1,
});

/** Another kind of rhythm, as near to the one before as it gets. */
function ofKind(kind: Rhythm["kind"], before: Rhythm, today: Day): Rhythm {
  const on = "weekday" in before ? before.weekday : weekday(toEpochDay(today)) + 1;
  switch (kind) {
    case "weekly":
      return { kind, weekday: on };
    case "monthly":
      return { kind, day: before.kind === "monthly" ? before.day : Number(today.slice(8)) };
    case "monthly_weekday":
      return { kind, weekday: on, nth: before.kind === "monthly_weekday" ? before.nth : 1 };
  }
}

interface RhythmFieldsProps {
  readonly today: Day;
  readonly rhythm: Rhythm;
  /** Days from filing to the day it is wished for; null: as soon as it comes. */
  readonly dueInDays: number | null;
  readonly onChange: (rhythm: Rhythm, dueInDays: number | null) => void;
  /** The first field gets the focus of the dialog around it. */
  readonly opensHere?: boolean;
}

/** How often something comes round; says at once when it comes next. */
export function RhythmFields({ today, rhythm, dueInDays, onChange, opensHere = false }: RhythmFieldsProps) {
  const set = (next: Rhythm) => onChange(next, dueInDays);
  return (
    <>
      <Select
        label="Rhythm"
        data={KINDS}
        allowDeselect={false}
        value={rhythm.kind}
        onChange={(next) => {
          const kind = KINDS.find(({ value }) => value === next)?.value;
          if (kind !== undefined) set(ofKind(kind, rhythm, today));
        }}
        data-autofocus={opensHere || undefined}
      />
      {rhythm.kind === "monthly_weekday" && (
        <Select
          label="Which one"
          data={NTHS.map(({ value, label }) => ({ value, label }))}
          allowDeselect={false}
          value={String(rhythm.nth)}
          onChange={(next) => {
            const found = NTHS.find(({ value }) => value === next);
            if (found !== undefined) set({ ...rhythm, nth: found.nth });
          }}
        />
      )}
      {rhythm.kind !== "monthly" && (
        <Select
          label="Weekday"
          data={DAYS}
          allowDeselect={false}
          value={String(rhythm.weekday)}
          onChange={(next) => next !== null && set({ ...rhythm, weekday: Number(next) })}
        />
      )}
      {rhythm.kind === "monthly" && (
        <NumberInput
          label="Day of the month"
          description="In a shorter month, its last day."
          min={1}
          max={31}
          clampBehavior="strict"
          allowDecimal={false}
          value={rhythm.day}
          onChange={(day) => typeof day === "number" && day >= 1 && set({ ...rhythm, day })}
        />
      )}
      <NumberInput
        label="Wished for, days after it is filed"
        placeholder="As soon as it comes"
        min={1}
        max={90}
        clampBehavior="strict"
        allowDecimal={false}
        value={dueInDays ?? ""}
        onChange={(days) => onChange(rhythm, typeof days === "number" && days > 0 ? days : null)}
      />
      <Text size="sm" c="var(--text-2)">
        {rhythmWords(rhythm)}. The next one on <b>{dayWords(nextDay(rhythm, today), { today })}</b>.
      </Text>
    </>
  );
}
