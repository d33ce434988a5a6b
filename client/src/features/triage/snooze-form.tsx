import { openingOn, snoozeTimes, toEpochDay, type Instant } from "@tandem/shared";
import { Radio, Text, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { useCalendar } from "../../live/use-calendar.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { FieldHint } from "../../ui/field-hint.tsx";
import { instantDay, instantTime, momentWords } from "../../ui/format.ts";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./decision.module.css";
import { StepButton } from "./step-button.tsx";

interface SnoozeFormProps {
  readonly now: Instant;
  /** When the first answer of those snoozed falls due; null where no clock runs. */
  readonly dueAt: Instant | null;
  readonly onSnooze: (until: Instant, note: string) => void;
}

const NAMES = { tomorrow: "Tomorrow", monday: "Monday" } as const;
const OTHER = "other";

/** Until when: tomorrow, Monday or another day, always as the company opens; then why. Sent as it opens, it is tomorrow. */
export function SnoozeForm({ now, dueAt, onSnooze }: SnoozeFormProps) {
  const calendar = useCalendar();
  const { zone } = calendar.zone;
  const times = snoozeTimes(now, calendar);
  const [picked, setPicked] = useState<string>(times[0]?.name ?? OTHER);
  const [day, setDay] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [hasTried, setTried] = useState(false);
  const hint = useId();
  const opening = day === null ? null : openingOn(toEpochDay(day), calendar);
  const chosen = picked === OTHER ? opening : (times.find(({ name }) => name === picked)?.at ?? null);
  const until = chosen !== null && chosen > now ? chosen : null;
  const words = (at: Instant) => `${instantDay(at, zone)}, ${instantTime(at, zone)}`;

  function snooze(): void {
    if (until === null) return setTried(true);
    onSnooze(until, note.trim());
  }

  return (
    <SendForm label="Snooze" className={classes["form"]} onSend={snooze}>
      <Radio.Group label="Until when?" value={picked} onChange={setPicked}>
        <div className={classes["times"]}>
          {times.map(({ name, at }) => (
            <Radio
              key={name}
              value={name}
              label={
                <>
                  {NAMES[name]} <span className={classes["time"]}>{words(at)}</span>
                </>
              }
            />
          ))}
          <Radio value={OTHER} label="Another day" />
        </div>
      </Radio.Group>
      {picked === OTHER && (
        <DayInput
          label="Which day?"
          value={day}
          from={calendar.zone.dayAt(now)}
          onChange={setDay}
          needs={
            opening !== null && opening <= now
              ? "Choose a day that is still to come."
              : hasTried && until === null
                ? "Choose a day."
                : undefined
          }
        />
      )}
      <TextInput
        label="Why, in a few words"
        description="Stands with the request, for everybody."
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {dueAt !== null && until !== null && dueAt < until ? (
        <FieldHint id={hint} tone="needs">
          Snoozing is no answer: the response clock runs on, and is due {momentWords(dueAt, now, zone)}.
        </FieldHint>
      ) : (
        <Text size="xs" c="dimmed">
          Snoozing is no answer: the response clock runs on.
        </Text>
      )}
      <StepButton isOff={until === null}>
        {until === null ? "Snooze until then" : `Snooze until ${words(until)}`}
      </StepButton>
    </SendForm>
  );
}
