import { openingOn, snoozeTimes, toEpochDay, type Instant } from "@tandem/shared";
import { Button, Text, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { useCalendar } from "../../live/use-calendar.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { FieldHint } from "../../ui/field-hint.tsx";
import { instantDay, instantTime, momentWords } from "../../ui/format.ts";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./decision.module.css";

interface SnoozeFormProps {
  readonly now: Instant;
  /** When the first answer of those snoozed falls due; null where no clock runs. */
  readonly dueAt: Instant | null;
  readonly onSnooze: (until: Instant, note: string) => void;
}

const NAMES = { tomorrow: "Tomorrow", monday: "Monday" } as const;

/** Until when: tomorrow, Monday or another day, always as the company opens. One press sends it. */
export function SnoozeForm({ now, dueAt, onSnooze }: SnoozeFormProps) {
  const calendar = useCalendar();
  const { zone } = calendar.zone;
  const [note, setNote] = useState("");
  const [day, setDay] = useState<string | null>(null);
  const hint = useId();
  const times = snoozeTimes(now, calendar);
  const chosen = day === null ? null : openingOn(toEpochDay(day), calendar);
  const isPast = chosen !== null && chosen <= now;
  const words = (at: Instant) => `${instantDay(at, zone)}, ${instantTime(at, zone)}`;
  const latest = chosen ?? times.at(-1)?.at ?? now;

  function untilDay(): void {
    if (chosen !== null && !isPast) onSnooze(chosen, note.trim());
  }

  return (
    <SendForm label="Snooze" className={classes["form"]} onSend={untilDay}>
      <div className={classes["times"]}>
        {times.map(({ name, at }, index) => (
          <Button
            key={name}
            variant="default"
            justify="space-between"
            rightSection={<span className={classes["time"]}>{words(at)}</span>}
            onClick={() => onSnooze(at, note.trim())}
            data-autofocus={index === 0 || undefined}
          >
            {NAMES[name]}
          </Button>
        ))}
      </div>
      <DayInput
        label="Another day"
        value={day}
        from={calendar.zone.dayAt(now)}
        onChange={setDay}
        needs={isPast ? "Choose a day that is still to come." : undefined}
      />
      {chosen !== null && !isPast && <Button type="submit">Snooze until {words(chosen)}</Button>}
      <TextInput
        label="Why, in a few words"
        description="Stands with the request, for everybody."
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {dueAt !== null && dueAt < latest ? (
        <FieldHint id={hint} tone="needs">
          Snoozing is no answer: the response clock runs on, and is due {momentWords(dueAt, now, zone)}.
        </FieldHint>
      ) : (
        <Text size="xs" c="dimmed">
          Snoozing is no answer: the response clock runs on.
        </Text>
      )}
    </SendForm>
  );
}
