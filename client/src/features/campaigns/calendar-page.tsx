import type { WorkspaceState } from "@tandem/shared";
import { ActionIcon, Button, SegmentedControl } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useFinished } from "../../live/use-report.ts";
import { useSlug } from "../../live/use-slug.ts";
import { Page } from "../../ui/page.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { useNow } from "../../ui/use-now.ts";
import { calendarEntries, nextMonth, weeksOf } from "./calendar-entries.ts";
import { CalendarList } from "./calendar-list.tsx";
import { LinkButton } from "../../ui/links.tsx";
import classes from "./calendar.module.css";
import type { CalendarSearch } from "./campaigns-search.ts";
import { MonthGrid } from "./month-grid.tsx";

const all = (view: WorkspaceState) => view;
const months = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });

/** "November 2026", of "2026-11". */
const monthName = (month: string) => months.format(Date.parse(`${month}-01T12:00:00Z`));

/** A month of launches, due days and go-lives, as a grid or a list. */
export function CalendarPage() {
  const view = useView(all);
  const slug = useSlug();
  const navigate = useNavigate();
  const { zone } = useCalendar();
  const today = zone.dayAt(useNow(60_000));
  const search = useSearch({ from: "/w/$workspace/calendar" });
  const isPhone = useMediaQuery("(max-width: 48em)") ?? false;
  const month = search.month ?? today.slice(0, 7);
  const as = search.as ?? (isPhone ? "list" : "month");
  const weeks = weeksOf(month);
  const range = { from: weeks[0]?.[0] ?? today, to: weeks.at(-1)?.[6] ?? today };
  const live = useFinished(range) ?? [];
  const entries = calendarEntries(view, live, { ...range, today });
  const ofMonth = entries.filter(({ day }) => day.startsWith(month));
  const go = (change: CalendarSearch) =>
    void navigate({
      to: "/w/$workspace/calendar",
      params: { workspace: slug },
      search: { ...search, ...change },
      replace: true,
    });
  return (
    <Page>
      <PageHead
        title={monthName(month)}
        sub={headline(ofMonth)}
        actions={
          <LinkButton to="/w/$workspace/campaigns" params={{ workspace: slug }} variant="default">
            Campaigns
          </LinkButton>
        }
      />
      <div className={classes["tools"]}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label="Month before"
          onClick={() => go({ month: nextMonth(month, -1) })}
        >
          <IconChevronLeft size={16} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
        <Button
          variant="default"
          disabled={month === today.slice(0, 7)}
          onClick={() => go({ month: today.slice(0, 7) })}
        >
          This month
        </Button>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label="Month after"
          onClick={() => go({ month: nextMonth(month, 1) })}
        >
          <IconChevronRight size={16} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
        <span className={classes["space"]} />
        <SegmentedControl
          aria-label="How the month is drawn"
          value={as}
          onChange={(value) => go({ as: value === "list" ? "list" : "month" })}
          data={[
            { value: "month", label: "Month" },
            { value: "list", label: "List" },
          ]}
        />
      </div>
      {as === "month" ? (
        <MonthGrid
          month={month}
          weeks={weeks}
          entries={entries}
          today={today}
          onList={() => go({ as: "list" })}
        />
      ) : (
        <CalendarList key={month} entries={ofMonth} today={today} />
      )}
    </Page>
  );
}

function headline(entries: ReturnType<typeof calendarEntries>): string {
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
  const late = entries.filter((entry) => entry.late).length;
  const parts = [
    [count("launch"), "launches", "launch"],
    [count("due"), "due", "due"],
    [count("planned"), "planned to go live", "planned to go live"],
    [count("live"), "went live", "went live"],
  ] as const;
  const words = parts.filter(([n]) => n > 0).map(([n, many, one]) => `${n} ${n === 1 ? one : many}`);
  if (words.length === 0) return "Nothing is due, planned or live.";
  return `${words.join(", ")}${late > 0 ? `; ${late} late` : ""}`;
}
