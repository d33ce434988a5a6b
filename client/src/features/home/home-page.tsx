import {
  reviewsDueOf,
  hasRole,
  isLeader,
  tableValues,
  type Member,
  type WorkspaceState,
} from "@tandem/shared";
import { useMemo, useSyncExternalStore } from "react";
import { useActor, useView } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { inboxOf } from "../../live/triage-inbox.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useNames } from "../../live/use-names.ts";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { useNow } from "../../ui/use-now.ts";
import { firstStepOf, nothingFiled } from "./first-step.ts";
import { FirstSteps } from "./first-steps.tsx";
import { greeting, greetingSub, welcome } from "./greeting.ts";
import classes from "./home.module.css";
import { LeaderHome } from "./leader-home.tsx";
import { MarketerHome } from "./marketer-home.tsx";
import { NeedRow } from "./need-row.tsx";
import { needsOf } from "./needs.ts";
import { ReviewRow } from "./review-row.tsx";
import needClasses from "./needs.module.css";
import { PodHome } from "./pod-home.tsx";

const all = (view: WorkspaceState) => view;
const readKey = (request: string): string => `read ${request}`;

/** Declines that were read on this device, as one text that changes only when one of them does. */
function useRead(view: WorkspaceState): {
  readonly hasRead: (request: string) => boolean;
  readonly markRead: (request: string) => void;
} {
  const { drafts } = useLive();
  const declined = [...tableValues(view.requests)].filter(({ standing }) => standing === "declined");
  const read = useSyncExternalStore(drafts.subscribe, () =>
    declined.flatMap(({ id }) => (drafts.get(readKey(id)) === true ? [id] : [])).join(" "),
  );
  const ids = useMemo(() => new Set(read.split(" ")), [read]);
  return {
    hasRead: (request) => ids.has(request),
    markRead: (request) => drafts.set(readKey(request), true),
  };
}

/** Requests are shown to whoever files: marketers who do not lead, and anyone who has filed one. */
const files = (view: WorkspaceState, actor: Member): boolean =>
  (hasRole(actor, "marketer") && !isLeader(actor)) ||
  (!isLeader(actor) && !hasRole(actor, "admin") && Object.keys(actor.pods).length === 0) ||
  [...tableValues(view.requests)].some(({ requester }) => requester === actor.id);

/** What needs this person first, then what their roles look at: the whole, the pod, their own requests. */
export function HomePage() {
  const view = useView(all);
  const actor = useActor();
  const nameOf = useNames();
  const calendar = useCalendar();
  const now = useNow(30_000);
  const { hasRead, markRead } = useRead(view);
  const needs = needsOf(view, actor, now, hasRead);
  const reviews = reviewsDueOf(view, actor, now);
  const waiting = [...needs, ...reviews.map(() => ({ kind: "review" as const }))];
  const isInPod = Object.keys(actor.pods).length > 0;
  const isFresh = nothingFiled(view);
  const runs = isLeader(actor) || isInPod || hasRole(actor, "admin");
  const step = runs ? firstStepOf(view, actor) : null;
  const filesHere = files(view, actor);
  const forPod = isInPod ? inboxOf(view, actor, { business: calendar.business, now }).toAnswer.length : 0;
  return (
    <Page>
      {isFresh && waiting.length === 0 ? (
        <PageHead title={welcome(nameOf(actor.id))} sub="Nothing was filed here yet." />
      ) : (
        <PageHead title={greeting(waiting, forPod, nameOf(actor.id))} sub={greetingSub(waiting, forPod)} />
      )}
      <div className={classes["home"]}>
        {needs.length + reviews.length > 0 && (
          <section className={needClasses["needs"]} aria-label="What needs you">
            {needs.map((need) => (
              <NeedRow
                key={`${need.kind} ${need.request.id}`}
                need={need}
                now={now}
                onRead={() => markRead(need.request.id)}
              />
            ))}
            {reviews.map((service) => (
              <ReviewRow key={service.id} service={service} side={actor.side} now={now} />
            ))}
          </section>
        )}
        {step !== null && <FirstSteps step={step} files={filesHere} />}
        {isLeader(actor) && <LeaderHome calendar={calendar} now={now} isFresh={isFresh} />}
        {isInPod && !isFresh && <PodHome calendar={calendar} now={now} />}
        {filesHere && <MarketerHome calendar={calendar} now={now} />}
      </div>
    </Page>
  );
}
