import { requestOf, type WorkspaceState } from "@tandem/shared";
import { IconArrowLeft, IconMug } from "@tabler/icons-react";
import { Link, useSearch } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useState } from "react";
import { useActor, useView } from "../../live/hooks.ts";
import { inboxOf } from "../../live/triage-inbox.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useSlug } from "../../live/use-slug.ts";
import { useUndo } from "../../live/use-undo.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { useNow } from "../../ui/use-now.ts";
import { BulkPanel } from "./bulk-panel.tsx";
import { Decision } from "./decision.tsx";
import type { Step } from "./decision-form.tsx";
import { TriageBrief } from "./triage-brief.tsx";
import { TriageList } from "./triage-list.tsx";
import classes from "./triage-page.module.css";
import { useNewsOfOpen } from "./use-news-of-open.tsx";
import { useOpenRequest } from "./use-open-request.ts";
import { useSelection } from "./use-selection.ts";

const all = (view: WorkspaceState) => view;

/** The pod's inbox: what falls due first stands on top, and the next one opens by itself. */
export function TriagePage() {
  const view = useView(all);
  const actor = useActor();
  const slug = useSlug();
  const now = useNow(15_000);
  const { business } = useCalendar();
  const { request: wanted, pod: asked, step } = useSearch({ from: "/w/$workspace/triage" });
  const pod = asked === undefined ? undefined : view.pods[asked];
  const inbox = inboxOf(view, actor, { business, now }, pod?.id);
  const order = [
    ...inbox.toAnswer.map(({ request }) => request),
    ...inbox.asked,
    ...inbox.snoozed.map(({ request }) => request),
  ];
  const { request, isNamed, go, beside, openNext } = useOpenRequest(inbox, order, wanted);
  const [open, setOpen] = useState<{ readonly step: Step; readonly request: string } | null>(null);
  const [seen, setSeen] = useState<string | undefined>(undefined);
  // The address asks for a form: it opens once, and goes from the address.
  const form = step === undefined ? undefined : `${wanted} ${step}`;
  if (form !== seen) {
    setSeen(form);
    if (step !== undefined && isNamed && request !== undefined) setOpen({ step, request: request.id });
  }
  const forget = useEffectEvent(() => go(request));
  useEffect(() => {
    if (form !== undefined) forget();
  }, [form]);
  const selection = useSelection(order);
  const { undo, about } = useUndo();
  useNewsOfOpen(view, request);
  const isHand = Object.keys(actor.pods).length > 0;
  const isChoosing = isHand && selection.isOn;

  /** What was taken back opens again, to be answered anew. */
  function undoLast(): void {
    const undone = about === null ? undefined : requestOf(view, about);
    if (undo() !== null && undone !== undefined) go(undone);
  }
  function choose(by: number): void {
    if (request === undefined) return;
    if (!selection.has(request.id)) selection.toggle(request.id);
    const next = beside(by);
    if (next === undefined || next.id === request.id) return;
    selection.toggle(next.id, true);
    go(next);
  }
  const isOn = request !== undefined;
  const mayChoose = isOn && isHand;
  useShortcuts([
    [{ keys: "Z", group: "Answer", words: "Undo" }, undoLast],
    [
      { keys: ["J", "K"], group: "Find the way", words: "Next, back", isOn },
      (key) => go(beside(key === "J" ? 1 : -1)),
    ],
    [
      { keys: "X", group: "Find the way", words: "Choose this one too", isOn: mayChoose },
      () => request !== undefined && selection.toggle(request.id),
    ],
    [
      { keys: ["shift+J", "shift+K"], group: "Find the way", words: "Choose, and go on", isOn: mayChoose },
      (key) => choose(key === "shift+J" ? 1 : -1),
    ],
    [{ keys: "shift+A", group: "Find the way", words: "Choose all", isOn: mayChoose }, () => selection.all()],
  ]);

  if (request === undefined) {
    return (
      <Page>
        <EmptyState
          icon={IconMug}
          heading={pod === undefined ? "All answered" : `All answered in ${pod.name}`}
          action={
            pod !== undefined && (
              <Link to="/w/$workspace/triage" params={{ workspace: slug }} search={{}}>
                Look at every pod’s
              </Link>
            )
          }
        >
          The next request lands here by itself.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page layout="fill">
      <div
        className={classes["triage"]}
        data-chosen={(isNamed && !isChoosing) || undefined}
        data-several={isChoosing || undefined}
      >
        <TriageList
          view={view}
          pod={pod}
          inbox={inbox}
          chosen={request.id}
          selection={isHand ? selection : null}
          now={now}
        />
        <div className={classes["detail"]}>
          <Link
            className={classes["back"]}
            to="/w/$workspace/triage"
            params={{ workspace: slug }}
            search={pod === undefined ? {} : { pod: pod.id }}
          >
            <IconArrowLeft size={16} stroke={1.75} aria-hidden="true" />
            {order.length === 1 ? "Triage" : `Triage, ${order.length} requests`}
          </Link>
          <TriageBrief key={request.id} view={view} request={request} now={now} />
          {isChoosing ? (
            <BulkPanel view={view} selection={selection} now={now} />
          ) : (
            <Decision
              view={view}
              request={request}
              now={now}
              step={open?.request === request.id ? open.step : null}
              onStep={(step) => setOpen(step === null ? null : { step, request: request.id })}
              onDecided={openNext}
              onUndo={undoLast}
            />
          )}
        </div>
      </div>
    </Page>
  );
}
