import { DAY_PAST, type Day } from "@tandem/shared";
import { DateInput } from "@mantine/dates";
import { IconCalendarEvent } from "@tabler/icons-react";
import { useState } from "react";
import classes from "./day-input.module.css";
import { fieldMark } from "./first-open.ts";
import { readDay } from "./read-day.ts";

interface DayInputProps {
  readonly label: string;
  /** A calendar day such as `2026-11-28`; null while none is chosen. */
  readonly value: Day | null;
  /** Also told of a day before `from`: what was typed is kept, and is for its form to refuse. */
  readonly onChange: (day: Day | null) => void;
  /** The first day that makes sense: earlier ones cannot be picked, and a typed one is answered by a sentence. */
  readonly from?: Day;
  /** The day that was set before and may have passed meanwhile. */
  readonly standing?: Day | null;
  readonly needs?: string | undefined;
  /** Small, its label for readers only: where a heading beside it says the same. */
  readonly bare?: boolean;
  readonly description?: string | undefined;
  readonly required?: boolean;
  /** Marks it for a list of what is open. */
  readonly field?: string;
}

const UNREAD = "Write it like 28 Nov 2026, or pick a day.";

/** One calendar day, typed or picked. What cannot be read stays where it was typed, and counts as no day. */
export function DayInput({
  label,
  value,
  onChange,
  from,
  standing = null,
  needs,
  description,
  required = false,
  bare = false,
  field,
}: DayInputProps) {
  const [isUnread, setUnread] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const read = (typed: string) => readDay(typed, Number((from ?? today()).slice(0, 4)), from);
  const isPast = from !== undefined && value !== null && value < from && value !== standing;
  const problem = isPast ? DAY_PAST : isUnread && !isTyping ? UNREAD : needs;

  function hear(typed: string): void {
    const unread = typed.trim() !== "" && read(typed) === null;
    setTyping(true);
    setUnread(unread);
    if (unread && value !== null) onChange(null);
  }

  return (
    <DateInput
      {...(bare ? { "aria-label": label, size: "xs" } : { label })}
      {...(field !== undefined && fieldMark(field))}
      description={description}
      required={required}
      classNames={{ day: classes["day"] ?? "" }}
      value={value}
      onChange={(day) => {
        setUnread(false);
        onChange(day);
      }}
      onInput={(event) => hear(event.currentTarget.value)}
      onBlur={() => setTyping(false)}
      fixOnBlur={!isUnread}
      valueFormat={bare ? "ddd D MMM YYYY" : "dddd, D MMMM YYYY"}
      placeholder="Pick a day, or type one"
      dateParser={read}
      {...(from !== undefined && { excludeDate: (day) => day < from })}
      leftSection={<IconCalendarEvent size={16} stroke={1.75} aria-hidden="true" />}
      clearable
      clearButtonProps={{ "aria-label": "Clear" }}
      error={problem}
      popoverProps={{ withinPortal: true }}
    />
  );
}

/** Only the year of a day that was written without one hangs on it. */
const today = (): Day => new Date().toISOString().slice(0, 10);
