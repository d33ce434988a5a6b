import { DateInput } from "@mantine/dates";
import { IconCalendarEvent } from "@tabler/icons-react";

interface DayInputProps {
  readonly label: string;
  /** A calendar day such as `2026-11-28`; null while none is chosen. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  /** The first day that makes sense; earlier ones cannot be picked. */
  readonly from?: string;
  readonly needs?: string | undefined;
  /** Small, its label for readers only: where a heading beside it says the same. */
  readonly bare?: boolean;
  readonly description?: string | undefined;
  readonly withAsterisk?: boolean;
}

const ISO = /^\d{4}-\d{2}-\d{2}$/u;

/** Reads "2026-11-28" and what a browser reads as a date, "28 Nov 2026"; without a year, the year of `from`. */
function parseDay(typed: string, from: string | undefined): string | null {
  const text = typed.trim();
  if (ISO.test(text)) return text;
  const year = from?.slice(0, 4) ?? "";
  const dated = /\d{4}/u.test(text) ? text : `${text} ${year}`;
  const at = new Date(dated);
  if (Number.isNaN(at.getTime())) return null;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** One calendar day, typed or picked. */
export function DayInput({
  label,
  value,
  onChange,
  from,
  needs,
  description,
  withAsterisk = false,
  bare = false,
}: DayInputProps) {
  return (
    <DateInput
      {...(bare ? { "aria-label": label, size: "xs" } : { label })}
      description={description}
      withAsterisk={withAsterisk}
      value={value}
      onChange={onChange}
      valueFormat={bare ? "ddd D MMM YYYY" : "dddd, D MMMM YYYY"}
      placeholder="28 Nov, or pick a day"
      dateParser={(typed) => parseDay(typed, from)}
      {...(from === undefined ? {} : { minDate: from })}
      leftSection={<IconCalendarEvent size={16} stroke={1.75} aria-hidden="true" />}
      clearable
      clearButtonProps={{ "aria-label": "Clear" }}
      error={needs}
      popoverProps={{ withinPortal: true }}
    />
  );
}
