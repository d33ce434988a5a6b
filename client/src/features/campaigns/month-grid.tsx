import type { Day } from "@tandem/shared";
import { UnstyledButton } from "@mantine/core";
import { dayWords } from "../../ui/format.ts";
import { byDay, type CalendarEntry } from "./calendar-entries.ts";
import { EntryLink } from "./calendar-entry.tsx";
import classes from "./calendar.module.css";

interface MonthGridProps {
  readonly month: string;
  readonly weeks: readonly (readonly Day[])[];
  readonly entries: readonly CalendarEntry[];
  readonly today: Day;
  readonly onList: () => void;
}

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
/** More of one day would make its week taller than the screen: the list has them all. */
const SHOWN = 4;

/** Whole weeks, Monday first; what does not fit into a day is in the list. */
export function MonthGrid({ month, weeks, entries, today, onList }: MonthGridProps) {
  const days = byDay(entries);
  return (
    <table className={classes["grid"]}>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const all = days.get(day) ?? [];
              const shown = all.length > SHOWN ? all.slice(0, SHOWN - 1) : all;
              return (
                <td
                  key={day}
                  data-beside={!day.startsWith(month) || undefined}
                  aria-current={day === today ? "date" : undefined}
                >
                  <time dateTime={day} aria-label={dayWords(day)}>
                    {Number(day.slice(8))}
                  </time>
                  {shown.map((entry) => (
                    <EntryLink key={`${entry.kind} ${entry.id}`} entry={entry} long={false} />
                  ))}
                  {shown.length < all.length && (
                    <UnstyledButton className={classes["more"] ?? ""} onClick={onList}>
                      {all.length - shown.length} more
                    </UnstyledButton>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
