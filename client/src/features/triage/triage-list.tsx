import type { WorkspaceState } from "@tandem/shared";
import { Badge, Title } from "@mantine/core";
import { KeyHint } from "../../ui/key-hint.tsx";
import type { Inbox } from "../../live/triage-inbox.ts";
import classes from "./triage-list.module.css";
import { AskedRow, WaitingRow } from "./triage-row.tsx";

interface TriageListProps {
  readonly view: WorkspaceState;
  readonly inbox: Inbox;
  readonly chosen: string | undefined;
  readonly now: number;
}

/** Everything in the inbox, by response clock. */
export function TriageList({ view, inbox, chosen, now }: TriageListProps) {
  const serviceOf = (id: string | null) => (id === null ? undefined : view.services[id]);
  return (
    <nav className={classes["inbox"]} aria-label="Requests to answer">
      <header className={classes["head"]}>
        <Title order={1}>Triage</Title>
        {inbox.toAnswer.length > 0 && <Badge>{inbox.toAnswer.length} to answer</Badge>}
      </header>
      {inbox.toAnswer.map((waiting) => (
        <WaitingRow
          key={waiting.request.id}
          waiting={waiting}
          service={serviceOf(waiting.request.service)}
          isOn={waiting.request.id === chosen}
          now={now}
        />
      ))}
      {inbox.toAnswer.length === 0 && <p className={classes["done"]}>All answered.</p>}
      {inbox.asked.length > 0 && <p className={classes["label"]}>Waiting for the requester</p>}
      {inbox.asked.map((request) => (
        <AskedRow
          key={request.id}
          request={request}
          service={serviceOf(request.service)}
          isOn={request.id === chosen}
          now={now}
        />
      ))}
      <span className={classes["gap"]} />
      <p className={classes["keys"]}>
        <KeyHint>J</KeyHint>
        <KeyHint>K</KeyHint> next, back
      </p>
    </nav>
  );
}
