import { formOf, OUTCOME_AFTER_DAYS, sentBackOf, type Request, type WorkspaceState } from "@tandem/shared";
import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useActor, useSend, useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { usePromises } from "../../live/use-promises.ts";
import { BlockNote } from "../../ui/block-note.tsx";
import { briefFacts } from "../../ui/brief-facts.tsx";
import { FactsGrid } from "../../ui/facts-grid.tsx";
import { FieldHint } from "../../ui/field-hint.tsx";
import { durationWords } from "../../ui/format.ts";
import { PlainText } from "../../ui/plain-text.tsx";
import { SentBackNote } from "../../ui/sent-back-note.tsx";
import { useTimeline } from "../../talk/use-timeline.ts";
import { useNow } from "../../ui/use-now.ts";
import { Composer } from "./composer.tsx";
import { FactsPanel } from "./facts-panel.tsx";
import { FilesPanel } from "./files-panel.tsx";
import { LinksPanel } from "./links-panel.tsx";
import { ListsPanel } from "./lists-panel.tsx";
import { NextStep } from "./next-step.tsx";
import { PromiseNow } from "./promise-now.tsx";
import { RequestHead } from "./request-head.tsx";
import type { RequestSearch } from "./request-search.ts";
import { StepDialogs } from "./step-dialogs.tsx";
import { stepsOf } from "../../live/request-steps.ts";
import { isTalk } from "../../talk/timeline.ts";
import { Timeline } from "./timeline-view.tsx";
import { SubtasksPanel } from "./subtasks-panel.tsx";
import { useAskedStep } from "./use-asked-step.ts";
import { useConfirmedFiling } from "./use-confirmed-filing.ts";
import { useNameable } from "../../talk/use-nameable.ts";
import { useSaid } from "./use-said.ts";
import classes from "./request-page.module.css";

const all = (view: WorkspaceState) => view;
type Shown = "all" | "talk" | "changes";

interface RequestViewProps {
  readonly request: Request;
  /** The key or id in the address. */
  readonly address: string;
  /** The step whose form the address asks for. */
  readonly step?: RequestSearch["step"];
}

/** A request that is there. */
export function RequestView({ request, address, step }: RequestViewProps) {
  const view = useView(all);
  const actor = useActor();
  const send = useSend();
  const slug = useSlug();
  const person = usePeople();
  const calendar = useCalendar();
  const promises = usePromises();
  const now = useNow(30_000);
  const [shown, setShown] = useState<Shown>("all");
  const { items, commits, isAway } = useTimeline(request);
  const { waiting, add } = useSaid(request, commits);
  const nameable = useNameable(view);
  useConfirmedFiling(request, address);
  const service = request.service === null ? undefined : view.services[request.service];
  const form = formOf(view, request);
  const steps = stepsOf(view, request, { actor, at: now });
  const { asking, setAsking, said } = useAskedStep(step, address, steps);
  const talk = items.filter(isTalk);
  const visible = shown === "all" ? items : items.filter((item) => isTalk(item) === (shown === "talk"));
  const { block } = request;
  const sentBack = sentBackOf(request);
  return (
    <div className={classes["page"]}>
      <div className={classes["main"]}>
        <RequestHead {...{ view, request, now, calendar, steps }} me={actor.id} onAsk={setAsking} />
        <NextStep
          request={request}
          steps={steps}
          asksAgainAfter={service?.outcomeAfterDays ?? OUTCOME_AFTER_DAYS}
          onAsk={setAsking}
        />
        {block !== null && (
          <BlockNote
            reason={block.reason}
            text={block.note}
            {...(block.owner === null ? {} : { person: person(block.owner) })}
            since={durationWords(now - block.since)}
            action={
              steps.has("unblock") && (
                <Button size="xs" onClick={() => send("request.unblock", { request: request.id })}>
                  End the block
                </Button>
              )
            }
          />
        )}
        {sentBack !== null && <SentBackNote sentBack={sentBack} person={person(sentBack.by)} now={now} />}
        {request.outcome !== "" && (
          <p className={classes["outcome"]}>
            <PlainText>{request.outcome}</PlainText>
          </p>
        )}
        <FactsGrid
          facts={briefFacts(request, form, { currency: calendar.currency, member: (id) => person(id).name })}
        />
        <div className={classes["tabs"]}>
          <SegmentedControl
            aria-label="What is shown"
            value={shown}
            onChange={setShown}
            data={[
              { value: "all", label: "Everything" },
              { value: "talk", label: `Talk ${talk.length + waiting.length}` },
              { value: "changes", label: `Changes ${items.length - talk.length}` },
            ]}
          />
          <span>Newest last</span>
        </div>
        {commits === undefined && !isAway && <Skeleton height={120} />}
        {isAway && commits === undefined && (
          <FieldHint>The history comes with the connection. What you write is kept and sent then.</FieldHint>
        )}
        <Timeline
          items={visible}
          waiting={shown === "changes" ? [] : waiting}
          request={request}
          nameable={nameable}
          now={now}
          zone={calendar.zone.zone}
          currency={calendar.currency}
          asked={form}
          campaign={(id) => view.campaigns[id]?.name ?? "a campaign"}
        />
        {steps.has("comment") && (
          <Composer
            key={said?.time}
            {...{ request, steps, nameable }}
            {...(said && { start: said.step })}
            onSaid={add}
          />
        )}
      </div>
      <aside className={classes["side"]} aria-label="Facts">
        {service !== undefined && request.standing !== "declined" && request.standing !== "withdrawn" && (
          <PromiseNow {...{ view, request, service, promises, now, calendar }} />
        )}
        <FactsPanel {...{ view, request, now, calendar, steps }} />
        <FilesPanel request={request} steps={steps} now={now} zone={calendar.zone.zone} />
        <SubtasksPanel {...{ view, request, steps }} me={actor.id} />
        <ListsPanel request={request} steps={steps} />
        <LinksPanel {...{ view, request, steps }} onAsk={setAsking} />
        {service?.active === true && steps.has("comment") && (
          <Link
            className={classes["again"]}
            to="/w/$workspace/file"
            params={{ workspace: slug }}
            search={{ service: service.key, from: request.key }}
          >
            <IconCopy size={14} stroke={1.75} aria-hidden="true" />
            File again like this
          </Link>
        )}
      </aside>
      {asking !== null && <StepDialogs {...{ view, request, now, asking }} onClose={() => setAsking(null)} />}
    </div>
  );
}
