import { tableSize, type WorkspaceState } from "@tandem/shared";
import { Paper } from "@mantine/core";
import { IconListSearch, IconSend } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useActor, useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useSlug } from "../../live/use-slug.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted } from "../../ui/format.ts";
import { Page } from "../../ui/page.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { useNow } from "../../ui/use-now.ts";
import { ExportButton } from "./export-button.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { foundRequests } from "./found-requests.ts";
import type { RequestsSearch } from "./requests-search.ts";
import classes from "./requests-page.module.css";
import { RowList } from "./row-list.tsx";

const all = (view: WorkspaceState) => view;

function headline(count: number, { stage, mine }: RequestsSearch): string {
  const whose = mine ? "of yours " : "";
  if (stage === "closed") return `${counted(count, "request")} ${whose}closed lately`;
  if (stage === undefined) return `${counted(count, "open request")} ${whose}`.trim();
  return `${counted(count, "request")} ${whose}found`;
}

/** All requests that a browser holds: open ones, and those closed in the last two weeks. */
export function RequestsPage() {
  const view = useView(all);
  const actor = useActor();
  const slug = useSlug();
  const calendar = useCalendar();
  const now = useNow(60_000);
  const navigate = useNavigate();
  const search = useSearch({ from: "/w/$workspace/requests" });
  const found = foundRequests(view, search, actor);
  const setSearch = (next: RequestsSearch) =>
    void navigate({
      to: "/w/$workspace/requests",
      params: { workspace: slug },
      search: next,
      replace: true,
      resetScroll: false,
    });

  if (tableSize(view.requests) === 0) {
    return (
      <Page>
        <EmptyState
          icon={IconSend}
          heading="No requests yet"
          action={
            <Link to="/w/$workspace/file" params={{ workspace: slug }} search={{}}>
              File the first one
            </Link>
          }
        >
          Tell the pod what should change for a customer. Most people are done in a minute.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page>
      <PageHead
        title={headline(found.length, search)}
        {...(found.length > 0 && {
          actions: <ExportButton view={view} requests={found} zone={calendar.zone} now={now} />,
        })}
      />
      <FilterBar
        search={search}
        services={Object.values(view.services)}
        labels={Object.values(view.labels)}
        onChange={setSearch}
      />
      {found.length === 0 ? (
        <EmptyState
          icon={IconListSearch}
          heading={search.text === undefined ? "Nothing here" : `Nothing for “${search.text}”`}
        >
          Take a filter off, or look among what closed lately.
        </EmptyState>
      ) : (
        <Paper className={classes["table"] ?? ""}>
          <div className={classes["columns"]} aria-hidden="true">
            <span>Request</span>
            <span>Stage</span>
            <span>{search.stage === "closed" ? "Closed" : "Age"}</span>
            <span>Date</span>
            <span>Asked by</span>
          </div>
          <RowList view={view} requests={found} now={now} calendar={calendar} />
        </Paper>
      )}
    </Page>
  );
}
