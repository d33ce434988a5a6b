import { Button, Paper } from "@mantine/core";
import { IconBell, IconChecks, IconMug } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import { useCalendar } from "../../live/use-calendar.ts";
import { useInbox, useMarkRead, useUnread, type InboxLine } from "../../live/notifications.ts";
import { useSlug } from "../../live/use-slug.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { countWord } from "../../ui/number-words.ts";
import { Page } from "../../ui/page.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { useNow } from "../../ui/use-now.ts";
import { byDay } from "./by-day.ts";
import { InboxFilterBar } from "./inbox-filter-bar.tsx";
import { InboxRow } from "./inbox-row.tsx";
import type { InboxSearch } from "./inbox-search.ts";
import classes from "./inbox-page.module.css";

const headline = (unread: number): string =>
  unread === 0 ? "All read" : `${countWord(unread)} ${unread === 1 ? "thing is" : "things are"} new`;

/** What happened around one's own work and nobody else's eyes see: newest first, read by opening. */
export function InboxPage() {
  const search = useSearch({ from: "/w/$workspace/inbox" });
  const slug = useSlug();
  const navigate = useNavigate();
  const now = useNow(60_000);
  const { zone } = useCalendar();
  const unread = useUnread();
  const kinds = search.kind === undefined ? [] : [search.kind];
  const inbox = useInbox({ unreadOnly: search.unread === true, kinds });
  const { markLine, markAll } = useMarkRead();
  const list = useRef<HTMLDivElement>(null);
  const lines = inbox.data?.pages.flatMap(({ notifications }) => notifications) ?? [];
  const newest = lines[0];
  const setSearch = (next: InboxSearch) =>
    void navigate({ to: ".", search: next, replace: true, resetScroll: false });
  const readAll = () => newest !== undefined && markAll(newest.seq, kinds);

  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("a[data-line]") ?? [])];
  const current = () => rows().indexOf(document.activeElement as HTMLElement);
  const go = (by: number) => {
    const all = rows();
    all[Math.min(all.length - 1, Math.max(0, current() + by))]?.focus();
  };
  useShortcuts([
    [{ keys: ["J", "K"], group: "Inbox", words: "Next, back" }, (key) => go(key === "J" ? 1 : -1)],
    [{ keys: "E", group: "Inbox", words: "Read, unread" }, () => toggle(lines[current()])],
    [{ keys: "shift+E", group: "Inbox", words: "Mark all read", isOn: unread > 0 }, readAll],
  ]);
  function toggle(line: InboxLine | undefined): void {
    if (line === undefined) return;
    markLine(line, !line.isRead);
    if (!line.isRead) go(1);
  }

  return (
    <Page width={860}>
      <PageHead
        title={headline(unread)}
        {...(unread === 0
          ? {}
          : {
              actions: (
                <Button
                  variant="default"
                  leftSection={<IconChecks size={16} stroke={1.75} aria-hidden="true" />}
                  rightSection={<KeyHint>⇧ E</KeyHint>}
                  onClick={readAll}
                >
                  {search.kind === undefined ? "Mark all read" : "Mark these read"}
                </Button>
              ),
            })}
      />
      <InboxFilterBar search={search} onChange={setSearch} />
      {inbox.isPending && <SkeletonRows rows={5} columns={2} />}
      {inbox.isSuccess && lines.length === 0 && <NothingHere search={search} slug={slug} />}
      <div ref={list}>
        {byDay(lines, now, zone).map(({ day, lines: ofDay }) => (
          <section key={day} aria-label={day}>
            <h2 className={classes["day"]}>{day}</h2>
            <Paper component="ul" className={classes["list"] ?? ""}>
              {ofDay.map((line) => (
                <InboxRow
                  key={`${line.seq} ${line.kind} ${line.about.id}`}
                  line={line}
                  now={now}
                  onRead={(isRead) => markLine(line, isRead)}
                />
              ))}
            </Paper>
          </section>
        ))}
      </div>
      {inbox.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={inbox.isFetchingNextPage}
          onClick={() => void inbox.fetchNextPage()}
        >
          Show older ones
        </Button>
      )}
      {lines.length > 0 && (
        <p className={classes["keys"]}>
          <KeyHint>J</KeyHint> <KeyHint>K</KeyHint> next, back <KeyHint>E</KeyHint> read, unread
        </p>
      )}
    </Page>
  );
}

function NothingHere({ search, slug }: { readonly search: InboxSearch; readonly slug: string }) {
  if (search.unread === true)
    return (
      <EmptyState icon={IconMug} heading="All read">
        What comes in next shows here by itself.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={IconBell}
      heading={search.kind === undefined ? "Nothing has happened yet" : "None of these yet"}
      action={
        <Link to="/w/$workspace/account" params={{ workspace: slug }} hash="notifications">
          Choose what you are told of
        </Link>
      }
    >
      Questions, answers, deliveries and comments around your work come here.
    </EmptyState>
  );
}
