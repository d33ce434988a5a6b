import { mayTakePart } from "@tandem/shared";
import type { FlowFacts } from "@tandem/shared/flow";
import { Button, Group, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useActor, useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useSlug } from "../../live/use-slug.ts";
import { FieldHint } from "../../ui/field-hint.tsx";
import { Page } from "../../ui/page.tsx";
import { RequestKey } from "../../ui/request-key.tsx";
import { stageWords } from "../../ui/stage-words.ts";
import { useTimeline } from "../../talk/use-timeline.ts";
import { useNow } from "../../ui/use-now.ts";
import { OutcomeStep } from "./outcome-step.tsx";
import { Timeline } from "./timeline-view.tsx";
import { useNameable } from "../../talk/use-nameable.ts";
import classes from "./request-page.module.css";

const all = <T,>(view: T): T => view;

/** A request that closed long ago: what happened stays to be read, what it brought can still be told, and a follow-up filed. */
export function ArchivedRequest({ facts }: { readonly facts: FlowFacts }) {
  const view = useView(all);
  const actor = useActor();
  const slug = useSlug();
  const { zone, currency } = useCalendar();
  const now = useNow(60_000);
  const nameable = useNameable(view);
  const [isTelling, setTelling] = useState(false);
  const { items, commits, isAway } = useTimeline(facts);
  const service = facts.service === null ? undefined : view.services[facts.service];
  const isMine = facts.requester === actor.id && mayTakePart(actor);
  const followUp = { followUpOf: facts.id, ...(service?.active && { service: service.key }) };
  return (
    <Page>
      <header className={classes["head"]}>
        <div className={classes["meta"]}>
          <RequestKey value={facts.key} />
          <span>{stageWords[facts.standing]}, closed more than two weeks ago</span>
        </div>
        <Title order={1} className={classes["title"] ?? ""}>
          {facts.title}
        </Title>
        <FieldHint>
          It cannot be reopened any more. What goes on from here is a request of its own, linked to this one.
        </FieldHint>
        <Group gap={8} mt={12} mb={20}>
          {mayTakePart(actor) && (
            <Button
              component={Link}
              to="/w/$workspace/file"
              params={{ workspace: slug } as never}
              search={followUp as never}
            >
              File a follow-up
            </Button>
          )}
          {isMine && facts.standing === "live" && (
            <Button variant="default" onClick={() => setTelling(true)}>
              {facts.outcomeReport ? "Say anew what it brought" : "Say what it brought"}
            </Button>
          )}
        </Group>
      </header>
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
