import type { Day } from "@tandem/shared";
import { Paper } from "@mantine/core";
import { IconCalendarEvent } from "@tabler/icons-react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { dayWords } from "../../ui/format.ts";
import { byDay, type CalendarEntry } from "./calendar-entries.ts";
import { EntryLink } from "./calendar-entry.tsx";
import classes from "./calendar.module.css";

interface CalendarListProps {
  readonly entries: readonly CalendarEntry[];
  readonly today: Day;
}

/** The same month, day after day; days without an entry are left out. */
export function CalendarList({ entries, today }: CalendarListProps) {
  if (entries.length === 0) {
    return (
      <EmptyState icon={IconCalendarEvent} heading="Nothing in this month">
        Launches of campaigns, due days and go-lives of requests show here.
      </EmptyState>
    );
  }
  return (
    <Paper className={classes["days"] ?? ""}>
      {[...byDay(entries)].map(([day, ofDay]) => (
        <section key={day} className={classes["day"]} aria-current={day === today ? "date" : undefined}>
          <h2>
            {dayWords(day)}
            {day === today && <span> today</span>}
          </h2>
          <ul>
            {ofDay.map((entry) => (
              <li key={`${entry.kind} ${entry.id}`}>
                <EntryLink entry={entry} long />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Paper>
  );
}
