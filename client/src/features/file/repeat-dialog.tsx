import { type Day, nextDay, type Rhythm, rhythmWords, toEpochDay, weekday } from "@tandem/shared";
import { Button, Group, Modal, NumberInput, Select, Text } from "@mantine/core";
import { useState } from "react";
import { dayWords } from "../../ui/format.ts";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./file-page.module.css";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"].map(
  (label, i) => ({
    value: String(i + 1),
    label,
  }),
);
const NTHS = [
  { value: "1", label: "First" },
  { value: "2", label: "Second" },
  { value: "3", label: "Third" },
  { value: "4", label: "Fourth" },
  { value: "-1", label: "Last" },
] as const;
const KINDS = [
  { value: "monthly_weekday", label: "Every month, on a weekday" },
  { value: "monthly", label: "Every month, on a day" },
  { value: "weekly", label: "Every week" },
] as const;

interface RepeatDialogProps {
  readonly today: Day;
  readonly onRepeat: (rhythm: Rhythm, dueInDays: number | null) => void;
  readonly onClose: () => void;
}

/** How often a request shall be filed by itself; says at once when the first one comes. */
export function RepeatDialog({ today, onRepeat, onClose }: RepeatDialogProps) {
  const [kind, setKind] = useState<Rhythm["kind"]>("monthly_weekday");
  const [day, setDay] = useState(Number(today.slice(8)));
  const [nth, setNth] = useState<(typeof NTHS)[number]["value"]>("1");
  const [on, setOn] = useState(weekday(toEpochDay(today)) + 1);
  const [due, setDue] = useState<number | string>("");
  const rhythm: Rhythm =
    kind === "weekly"
      ? { kind, weekday: on }
      : kind === "monthly"
        ? { kind, day }
        : { kind, weekday: on, nth: nthOf(nth) };
  return (
    <Modal opened onClose={onClose} title="How often does it come round?">
      <SendForm
        label="Repeat it"
        className={classes["prompts"]}
        onSend={() => onRepeat(rhythm, typeof due === "number" && due > 0 ? due : null)}
      >
        <Select
          label="Rhythm"
          data={KINDS}
          allowDeselect={false}
          value={kind}
          onChange={(next) => setKind(KINDS.find(({ value }) => value === next)?.value ?? kind)}
          data-autofocus
        />
        {kind === "monthly_weekday" && (
          <Select
            label="Which one"
            data={NTHS}
            allowDeselect={false}
            value={nth}
            onChange={(next) => setNth(NTHS.find(({ value }) => value === next)?.value ?? nth)}
          />
        )}
        {kind !== "monthly" && (
          <Select
            label="Weekday"
            data={DAYS}
            allowDeselect={false}
            value={String(on)}
            onChange={(next) => setOn(Number(next ?? on))}
          />
        )}
        {kind === "monthly" && (
          <NumberInput
            label="Day of the month"
            description="In a shorter month, its last day."
            min={1}
            max={31}
            clampBehavior="strict"
            allowDecimal={false}
            value={day}
            onChange={(next) => typeof next === "number" && next >= 1 && setDay(next)}
          />
        )}
        <NumberInput
          label="Wished for, days after it is filed"
          placeholder="As soon as it comes"
          min={1}
          max={90}
          clampBehavior="strict"
          allowDecimal={false}
          value={due}
          onChange={setDue}
        />
        <Text size="sm" c="var(--text-2)">
          {rhythmWords(rhythm)}. The first one on <b>{dayWords(nextDay(rhythm, today), { today })}</b>.
        </Text>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Back
          </Button>
          <Button type="submit">Repeat it</Button>
        </Group>
      </SendForm>
    </Modal>
  );
}

function nthOf(value: (typeof NTHS)[number]["value"]): 1 | 2 | 3 | 4 | -1 {
  switch (value) {
    case "1":
      return 1;
    case "2":
      return 2;
    case "3":
      return 3;
    case "4":
      return 4;
    case "-1":
      return -1;
  }
}
