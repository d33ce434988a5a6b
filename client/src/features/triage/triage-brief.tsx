import { formOf, type Request, type WorkspaceState } from "@tandem/shared";
import { Badge, Title } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconCoin } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { may } from "../../live/foresee.ts";
import { useActor, useSend } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useIsNew } from "../../live/use-is-new.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { briefFacts } from "../../ui/brief-facts.tsx";
import { ClassSign } from "../../ui/class-sign.tsx";
import { FactsGrid } from "../../ui/facts-grid.tsx";
import { dayWords } from "../../ui/format.ts";
import { PlainText } from "../../ui/plain-text.tsx";
import { RequestFiles } from "../../ui/request-files.tsx";
import { RequestKey } from "../../ui/request-key.tsx";
import { RequestMeta } from "../../ui/request-meta.tsx";
import { TickList } from "../../ui/tick-list.tsx";
import { valueWords } from "../../ui/value-words.ts";
import { DeclineStory } from "./decline-story.tsx";
import { TriageTalk } from "./triage-talk.tsx";
import { TriageNotes } from "./triage-notes.tsx";
import classes from "./triage-brief.module.css";

interface TriageBriefProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly now: number;
}

/** What the requester told, to decide on. */
export function TriageBrief({ view, request, now }: TriageBriefProps) {
  const slug = useSlug();
  const person = usePeople();
  const actor = useActor();
  const send = useSend();
  const isNew = useIsNew(request.id);
  const { zone, currency } = useCalendar();
  const service = request.service === null ? undefined : view.services[request.service];
  const campaign = request.campaign === null ? undefined : view.campaigns[request.campaign];
  // On a phone the list, whose heading the page's is, makes room for it.
  const isAlone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false }) ?? false;
  const mayTick = may(
    view,
    "request.tick",
    { request: request.id, list: "ready", item: 0, done: true },
    { actor, at: now },
  );
  return (
    <article className={classes["brief"]} aria-label={request.title}>
      <header>
        <RequestMeta
          requestKey={
            <Link
              to="/w/$workspace/requests/$key"
              params={{ workspace: slug, key: isNew ? request.id : request.key }}
            >
              <RequestKey value={isNew ? null : request.key} />
            </Link>
          }
          service={service}
          filed={request.entered.filed}
          by={person(request.requester)}
          now={now}
          zone={zone.zone}
        />
        <Title order={isAlone ? 1 : 2} className={classes["title"] ?? ""}>
          {request.title}
        </Title>
        <div className={classes["chips"]}>
          <Badge>
            <ClassSign of={request.class} />
          </Badge>
          {request.dueDate !== null && <Badge>{dayWords(request.dueDate, { today: zone.dayAt(now) })}</Badge>}
          {campaign !== undefined && <Badge>{campaign.name}</Badge>}
          {request.value !== null && (
            <Badge leftSection={<IconCoin size={13} stroke={1.75} aria-hidden="true" />}>
              {valueWords(request.value, currency)}
            </Badge>
          )}
        </div>
      </header>
      {request.appeal !== null && <DeclineStory request={request} />}
      <TriageNotes view={view} request={request} now={now} />
      {request.outcome !== "" && (
        <section>
          <h3>What should it change for the customer?</h3>
          <p className={classes["read"]}>
            <PlainText>{request.outcome}</PlainText>
          </p>
        </section>
      )}
      {request.ifMissed !== "" && (
        <section>
          <h3>If the date is missed</h3>
          <p className={classes["read"]}>
            <PlainText>{request.ifMissed}</PlainText>
          </p>
        </section>
      )}
      <FactsGrid
        facts={briefFacts(request, formOf(view, request), { currency, member: (id) => person(id).name })}
      />
      {request.files.length > 0 && (
        <section>
          <h3>Files</h3>
          <RequestFiles files={request.files} now={now} zone={zone.zone} />
        </section>
      )}
      <TriageTalk request={request} now={now} />
      {request.readyList.length > 0 && (
        <section>
          <h3>Ready list</h3>
          <TickList
            label="Ready list"
            items={request.readyList}
            onTick={
              mayTick
                ? (item, done) => send("request.tick", { request: request.id, list: "ready", item, done })
                : undefined
            }
          />
        </section>
      )}
    </article>
  );
}
