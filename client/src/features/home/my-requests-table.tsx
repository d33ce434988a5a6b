import type { Request, Service } from "@tandem/shared";
import { SegmentedControl, Title } from "@mantine/core";
import { IconListCheck, IconSend } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useIsNew } from "../../live/use-is-new.ts";
import type { Calendar } from "../../live/use-calendar.ts";
import { useSlug } from "../../live/use-slug.ts";
import { AgeMark } from "../../ui/age.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted, momentWords } from "../../ui/format.ts";
import { RequestKey } from "../../ui/request-key.tsx";
import { ServiceIcon } from "../../ui/service-icon.tsx";
import { StageTrack } from "../../ui/stage-track.tsx";
import { LinkButton } from "../../ui/links.tsx";
import classes from "./my-requests.module.css";
import type { MyRequest, MyRequests } from "./my-requests.ts";
import { useNews } from "./use-news.ts";

interface MyRequestsTableProps {
  readonly mine: MyRequests;
  readonly services: Readonly<Record<string, Service>>;
  /** Whether this person files requests, and does not only look on. */
  readonly mayFile: boolean;
  readonly calendar: Calendar;
  readonly now: number;
}

interface RowProps extends MyRequest {
  readonly service: Service | undefined;
  readonly calendar: Calendar;
  readonly now: number;
}

function ageOf(request: Request, calendar: Calendar, now: number): { day: number | null; since: string } {
  const { zone } = calendar;
  const { in_progress: start, filed } = request.entered;
  const days = (when: number | string) => zone.epochDayAt(now) - zone.epochDayOf(when);
  const filedDays = filed === undefined ? 0 : days(filed);
  return {
    day: start === undefined ? null : days(start) + 1,
    since: filedDays === 0 ? "Filed today" : `Filed ${counted(filedDays, "day")} ago`,
  };
}

function Row({ request, promised, service, calendar, now }: RowProps) {
  const slug = useSlug();
  const isNew = useIsNew(request.id);
  const news = useNews(request, service, calendar, now);
  const { day, since } = ageOf(request, calendar, now);
  const isOpen = request.closedAt === null;
  return (
    <Link
      className={classes["row"]}
      to="/w/$workspace/requests/$key"
      params={{ workspace: slug, key: isNew ? request.id : request.key }}
    >
      <span className={classes["what"]}>
        <ServiceIcon service={service?.icon ?? "form"} />
        <span>
          <b>{request.title}</b>
          <small>
            <RequestKey value={isNew ? null : request.key} /> · {news}
          </small>
        </span>
      </span>
      <StageTrack standing={request.standing} />
      <span className={classes["age"]}>
        {!isOpen ? null : day === null ? (
          since
        ) : (
          <AgeMark day={day} of={service?.cycle.days ?? null} stacked />
        )}
      </span>
      <span className={classes["promised"]}>
        {isOpen ? (
          <>
            <b>{promised.words}</b>
            <small>{promised.note}</small>
          </>
        ) : (
          <b>{momentWords(request.closedAt ?? now, now, calendar.zone.zone)}</b>
        )}
      </span>
    </Link>
  );
}

/** What this person filed: where it stands, how old it is, and when it is promised. */
export function MyRequestsTable({ mine, services, mayFile, calendar, now }: MyRequestsTableProps) {
  const slug = useSlug();
  const [tab, setTab] = useState<"open" | "done">("open");
  const rows = mine[tab];
  if (mine.open.length + mine.done.length === 0) {
    return (
      <EmptyState
        icon={IconSend}
        heading="No requests yet"
        {...(mayFile
          ? {
              action: (
                <LinkButton to="/w/$workspace/file" params={{ workspace: slug }}>
                  File the first request
                </LinkButton>
              ),
            }
          : {})}
      >
        {mayFile
          ? "A request takes about a minute. Its stage, its age and its promised date show here."
          : "You look on here. What everyone filed stands under Requests."}
      </EmptyState>
    );
  }
  return (
    <section>
      <header className={classes["head"]}>
        <Title order={2}>My requests</Title>
        <SegmentedControl
          aria-label="Which of my requests"
          value={tab}
          onChange={(value) => setTab(value === "done" ? "done" : "open")}
          data={[
            { label: `Open ${mine.open.length}`, value: "open" },
            { label: `Done ${mine.done.length}`, value: "done" },
          ]}
        />
        <span className={classes["order"]}>
          {tab === "open" ? "By promised date" : "Closed in the last 14 days"}
        </span>
      </header>
      {rows.length === 0 ? (
        <EmptyState
          icon={IconListCheck}
          heading={tab === "open" ? "Nothing is open" : "Nothing closed lately"}
        >
          {tab === "open"
            ? "What you file next shows here."
            : "What goes live stays here for 14 days; older ones stand under Requests."}
        </EmptyState>
      ) : (
        <div className={classes["table"]}>
          <div className={`${classes["row"]} ${classes["columns"]}`} aria-hidden="true">
            <span>Request</span>
            <span>Stage</span>
            <span>{tab === "open" ? "Age" : ""}</span>
            <span>{tab === "open" ? "Promised" : "Closed"}</span>
          </div>
          {rows.map(({ request, promised }) => (
            <Row
              key={request.id}
              request={request}
              promised={promised}
              service={request.service === null ? undefined : services[request.service]}
              calendar={calendar}
              now={now}
            />
          ))}
        </div>
      )}
    </section>
  );
}
