import type { Day } from "@tandem/shared";
import { Button, Paper } from "@mantine/core";
import { IconCalendarEvent } from "@tabler/icons-react";
import { useState } from "react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { dayWords } from "../../ui/format.ts";
import { byDay, type CalendarEntry } from "./calendar-entries.ts";
import { EntryLink } from "./calendar-entry.tsx";
import classes from "./calendar.module.css";

interface CalendarListProps {
  readonly entries: readonly CalendarEntry[];
  readonly today: Day;
}

/** The same month, day after day; days without an entry are left out, and what is over waits behind a button. */
export function CalendarList({ entries, today }: CalendarListProps) {
  const [showsPast, setShowsPast] = useState(false);
  if (entries.length === 0) {
    return (
      <EmptyState icon={IconCalendarEvent} heading="Nothing in this month">
        Launches of campaigns, due days and go-lives of requests show here.
      </EmptyState>
    );
  }
  const past = entries.filter(({ day, late }) => day < today && !late);
  const isFolded = !showsPast && past.length > 0 && past.length < entries.length;
  const shown = isFolded ? entries.filter((entry) => !past.includes(entry)) : entries;
  return (
    <Paper className={classes["days"] ?? ""}>
      {isFolded && (
        <Button variant="subtle" m="xs" onClick={() => setShowsPast(true)}>
          Show {past.length} before today
        </Button>
      )}
      {[...byDay(shown)].map(([day, ofDay]) => (
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
