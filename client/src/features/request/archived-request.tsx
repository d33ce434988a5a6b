import { mayTakePart } from "@tandem/shared";
import type { FlowFacts } from "@tandem/shared/flow";
import { Button, Group, Title } from "@mantine/core";
import { IconArchive } from "@tabler/icons-react";
import { useState } from "react";
import { useActor, useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { FieldHint } from "../../ui/field-hint.tsx";
import { Page } from "../../ui/page.tsx";
import { RequestKey } from "../../ui/request-key.tsx";
import { RequestMeta } from "../../ui/request-meta.tsx";
import { StagePath } from "../../ui/stage-track.tsx";
import { stageWords } from "../../ui/stage-words.ts";
import { useTimeline } from "../../talk/use-timeline.ts";
import { useNow } from "../../ui/use-now.ts";
import { ArchivedFacts } from "./archived-facts.tsx";
import { OutcomeStep } from "./outcome-step.tsx";
import { Timeline } from "./timeline-view.tsx";
import { useNameable } from "../../talk/use-nameable.ts";
import { stageNotes } from "./stage-notes.ts";
import { LinkButton } from "../../ui/links.tsx";
import classes from "./request-page.module.css";

const all = <T,>(view: T): T => view;

/** A request that closed long ago: what happened stays to be read, what it brought can still be told, and a follow-up filed. */
export function ArchivedRequest({ facts }: { readonly facts: FlowFacts }) {
  const view = useView(all);
  const actor = useActor();
  const slug = useSlug();
  const person = usePeople();
  const calendar = useCalendar();
  const { zone, currency } = calendar;
  const now = useNow(60_000);
  const nameable = useNameable(view);
  const [isTelling, setTelling] = useState(false);
  const { items, commits, isAway } = useTimeline(facts);
  const service = facts.service === null ? undefined : view.services[facts.service];
  const isMine = facts.requester === actor.id && mayTakePart(actor);
  const followUp = { followUpOf: facts.id, ...(service?.active && { service: service.key }) };
  return (
    <Page>
      <div className={classes["page"]}>
        <div className={classes["main"]}>
          <header className={classes["head"]}>
            <RequestMeta
              requestKey={<RequestKey value={facts.key} />}
              service={service}
              filed={facts.entered.filed}
              by={person(facts.requester)}
              isMine={facts.requester === actor.id}
              now={now}
              zone={zone.zone}
            />
            <Title order={1} className={classes["title"] ?? ""}>
              {facts.title}
            </Title>
            <StagePath standing={facts.standing} notes={stageNotes(facts, now)} />
          </header>
          <section className={classes["next"]} aria-label="Next step">
            <IconArchive size={18} stroke={1.75} aria-hidden="true" />
            <div>
              <b>{stageWords[facts.standing]}, closed more than two weeks ago.</b> It cannot be reopened any
              more. What goes on from here is a request of its own, linked to this one.
            </div>
            <Group gap={8}>
              {isMine && facts.standing === "live" && (
                <Button variant="default" onClick={() => setTelling(true)}>
                  {facts.outcomeReport ? "Say anew what it brought" : "Say what it brought"}
                </Button>
              )}
              {mayTakePart(actor) && (
                <LinkButton to="/w/$workspace/file" params={{ workspace: slug }} search={followUp}>
                  File a follow-up
                </LinkButton>
              )}
            </Group>
          </section>
          {isAway && commits === undefined && <FieldHint>The history comes with the connection.</FieldHint>}
          <Timeline
            items={items}
            waiting={[]}
            request={{ id: facts.id, comments: [] }}
            nameable={nameable}
            now={now}
            zone={zone.zone}
            currency={currency}
            asked={service?.fields ?? []}
            campaign={(id) => view.campaigns[id]?.name ?? "a campaign"}
          />
        </div>
        <aside className={classes["side"]} aria-label="Facts">
          <ArchivedFacts view={view} facts={facts} calendar={calendar} />
        </aside>
      </div>
      {isTelling && (
        <OutcomeStep
          request={{ ...facts, outcome: "" }}
          currency={currency}
          onClose={() => setTelling(false)}
        />
      )}
    </Page>
  );
}
