import type { Pod, Request, WorkspaceState } from "@tandem/shared";
import { KeyHint } from "../../ui/key-hint.tsx";
import type { Inbox } from "../../live/triage-inbox.ts";
import { DutyLine } from "./duty-line.tsx";
import { PodFilter } from "./pod-filter.tsx";
import { TriageHead } from "./triage-head.tsx";
import classes from "./triage-list.module.css";
import { AskedRow, SnoozedRow, WaitingRow } from "./triage-row.tsx";
import type { Selection } from "./use-selection.ts";

interface TriageListProps {
  readonly view: WorkspaceState;
  /** Whose requests alone are shown; undefined: those of all own pods. */
  readonly pod: Pod | undefined;
  readonly inbox: Inbox;
  readonly chosen: string | undefined;
  /** Null for whoever only looks on. */
  readonly selection: Selection | null;
  readonly now: number;
}

/** Everything in the inbox, by response clock. */
export function TriageList({ view, pod, inbox, chosen, selection, now }: TriageListProps) {
  const row = (request: Request) => ({
    request,
    service: request.service === null ? undefined : view.services[request.service],
    isOn: request.id === chosen,
    selection,
    now,
  });
  return (
    <nav className={classes["inbox"]} aria-label="Requests to answer">
      <TriageHead
        toAnswer={inbox.toAnswer.length}
        isSelecting={selection?.isOn ?? false}
        {...(selection === null
          ? {}
          : { onSelect: () => (selection.isOn ? selection.end() : selection.begin()) })}
      />
      <PodFilter view={view} pod={pod} />
      <DutyLine view={view} pod={pod} now={now} />
      {inbox.toAnswer.map((waiting) => (
        <WaitingRow key={waiting.request.id} {...row(waiting.request)} waiting={waiting} />
      ))}
      {inbox.toAnswer.length === 0 && <p className={classes["done"]}>All answered.</p>}
      {inbox.asked.length > 0 && <p className={classes["label"]}>Waiting for the requester</p>}
      {inbox.asked.map((request) => (
        <AskedRow key={request.id} {...row(request)} />
      ))}
      {inbox.snoozed.length > 0 && <p className={classes["label"]}>Snoozed</p>}
      {inbox.snoozed.map((waiting) => (
        <SnoozedRow key={waiting.request.id} {...row(waiting.request)} waiting={waiting} />
      ))}
      <span className={classes["gap"]} />
      <p className={classes["keys"]}>
        <KeyHint>J</KeyHint>
        <KeyHint>K</KeyHint> next, back
        <span className={classes["gap"]} />
        <KeyHint>X</KeyHint> select several
      </p>
    </nav>
  );
}
