import type { WorkspaceState } from "@tandem/shared";
import { useHotkeys } from "@mantine/hooks";
import { IconArrowLeft, IconMug } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useActor, useUndo, useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useSlug } from "../../live/use-slug.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { useNow } from "../../ui/use-now.ts";
import { Decision, type Step } from "./decision.tsx";
import { inboxOf } from "../../live/triage-inbox.ts";
import { TriageBrief } from "./triage-brief.tsx";
import { TriageList } from "./triage-list.tsx";
import classes from "./triage-page.module.css";

const all = (view: WorkspaceState) => view;

/** The pod's inbox: what falls due first stands on top, and the next one opens by itself. */
export function TriagePage() {
  const view = useView(all);
  const actor = useActor();
  const slug = useSlug();
  const navigate = useNavigate();
  const now = useNow(15_000);
  const { business } = useCalendar();
  const { request: wanted } = useSearch({ from: "/w/$workspace/triage" });
  const inbox = inboxOf(view, actor, { business, now });
  const order = [...inbox.toAnswer.map(({ request }) => request), ...inbox.asked];
  const at = order.findIndex(({ id }) => id === wanted);
  /** Where the last open one stood: once it is answered, the one that moved up is next. */
  const [place, setPlace] = useState(0);
  const shownAt = at >= 0 ? at : Math.min(place, Math.max(0, inbox.toAnswer.length - 1));
  const request = order[shownAt];
  const [open, setOpen] = useState<{ readonly step: Step; readonly request: string } | null>(null);
  if (at >= 0 && at !== place) setPlace(at);

  const go = (by: number) => {
    const next = order[Math.min(order.length - 1, Math.max(0, shownAt + by))];
    if (next === undefined) return;
    void navigate({
      to: "/w/$workspace/triage",
      params: { workspace: slug },
      search: { request: next.id },
      replace: true,
    });
  };
  const { undo } = useUndo();
  useHotkeys([
    ["Z", () => void undo()],
    ["J", () => go(1)],
    ["K", () => go(-1)],
  ]);

  if (request === undefined) {
    return (
      <Page>
        <EmptyState icon={IconMug} heading="All answered">
          The next request lands here by itself.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page layout="fill">
      <div className={classes["triage"]} data-chosen={at >= 0 || undefined}>
        <TriageList view={view} inbox={inbox} chosen={request.id} now={now} />
        <div className={classes["detail"]}>
          <Link
            className={classes["back"]}
            to="/w/$workspace/triage"
            params={{ workspace: slug }}
            search={{}}
          >
            <IconArrowLeft size={16} stroke={1.75} aria-hidden="true" />
            {order.length === 1 ? "Inbox" : `Inbox, ${order.length} requests`}
          </Link>
          <TriageBrief key={request.id} view={view} request={request} now={now} />
          <Decision
            view={view}
            request={request}
            now={now}
            step={open?.request === request.id ? open.step : null}
            onStep={(step) => setOpen(step === null ? null : { step, request: request.id })}
          />
        </div>
      </div>
    </Page>
  );
}
