import type { Request, ServiceIconName } from "@tandem/shared";
import { Badge, UnstyledButton } from "@mantine/core";
import { IconAlarm, IconBolt, IconScale, IconSquare, IconSquareCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useIsNew } from "../../live/use-is-new.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { useSpoken } from "../../talk/use-spoken.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { Countdown, countdownLevel } from "../../ui/countdown.tsx";
import { useCalendar } from "../../live/use-calendar.ts";
import { durationWords, instantDay } from "../../ui/format.ts";
import { RequestKey } from "../../ui/request-key.tsx";
import { ServiceName } from "../../ui/service-icon.tsx";
import type { Waiting } from "../../live/triage-inbox.ts";
import type { TriageSearch } from "./triage-search.ts";
import type { Selection } from "./use-selection.ts";
import classes from "./triage-list.module.css";

interface RowProps {
  readonly request: Request;
  readonly service: { readonly icon: ServiceIconName; readonly name: string } | undefined;
  readonly isOn: boolean;
  readonly selection: Selection | null;
  readonly isQuiet?: boolean;
  readonly clock: ReactNode;
  readonly foot: ReactNode;
}

function Row({ request, service, isOn, selection, isQuiet = false, clock, foot }: RowProps) {
  const slug = useSlug();
  const isNew = useIsNew(request.id);
  const isChosen = selection?.has(request.id) ?? false;
  const Box = isChosen ? IconSquareCheck : IconSquare;
  const row = (
    <Link
      className={classes["row"]}
      to="/w/$workspace/triage"
      params={{ workspace: slug }}
      search={((before: TriageSearch) => ({ ...before, request: request.id })) as never}
      replace
      data-on={isOn || undefined}
      data-quiet={isQuiet || undefined}
      aria-current={isOn ? "true" : undefined}
      onClick={(event) => {
        if (selection === null || !(event.shiftKey || selection.isOn)) return;
        event.preventDefault();
        selection.toggle(request.id, event.shiftKey);
      }}
    >
      <span className={classes["rowHead"]}>
        <RequestKey value={isNew ? null : request.key} />
        {service !== undefined && <ServiceName service={service.icon} name={service.name} />}
        <span className={classes["gap"]} />
        {clock}
      </span>
      <b>
        {request.class === "expedite" && (
          <IconBolt size={15} stroke={1.75} role="img" aria-label="Expedite:" className={classes["sign"]} />
        )}
        {request.title}
      </b>
      <span className={classes["rowFoot"]}>{foot}</span>
    </Link>
  );
  if (selection === null || !selection.isOn) return row;
  return (
    <div className={classes["choosing"]} data-chosen={isChosen || undefined}>
      <UnstyledButton
        className={classes["box"] ?? ""}
        role="checkbox"
        aria-checked={isChosen}
        aria-label={`Choose ${request.key}`}
        onClick={(event) => selection.toggle(request.id, event.shiftKey)}
      >
        <Box size={20} stroke={1.75} aria-hidden="true" />
      </UnstyledButton>
      {row}
    </div>
  );
}

type OneProps = Pick<RowProps, "request" | "service" | "isOn" | "selection"> & { readonly now: number };
type WaitingRowProps = OneProps & { readonly waiting: Waiting };

/** The pod's turn: how long is left, in words and as a bar. */
export function WaitingRow({ waiting, service, isOn, selection, now }: WaitingRowProps) {
  const person = usePeople();
  const { request, dueAt, leftMs, targetMs } = waiting;
  const { name, side } = person(request.requester);
  const times = { dueAt: dueAt ?? now, now, leftMs, targetMs };
  const used = Math.min(100, Math.max(0, ((targetMs - leftMs) * 100) / targetMs));
  return (
    <Row
      request={request}
      service={service}
      isOn={isOn}
      selection={selection}
      clock={<Countdown {...times} />}
      foot={
        <>
          <MemberAvatar name={name} side={side} size="xs" />
          {request.appeal !== null && (
            <Badge variant="outline" leftSection={<IconScale size={13} stroke={1.75} aria-hidden="true" />}>
              Appealed
            </Badge>
          )}
          <span className={classes["bar"]} aria-hidden="true">
            <i data-level={countdownLevel(times)} style={{ width: `${used}%` }} />
          </span>
        </>
      }
    />
  );
}

/** The requester's turn: the clock stands still, and what was asked. */
export function AskedRow({ request, service, isOn, selection, now }: OneProps) {
  const person = usePeople();
  const { name, side } = person(request.requester);
  const { question } = request;
  const spoken = useSpoken();
  return (
    <Row
      request={request}
      service={service}
      isOn={isOn}
      selection={selection}
      isQuiet
      clock={<span className={classes["stopped"]}>Clock stopped</span>}
      foot={
        <>
          <MemberAvatar name={name} side={side} size="xs" />
          {question !== null && (
            <span className={classes["asked"]}>
              asked {durationWords(now - question.at)} ago: “{spoken(question)}”
            </span>
          )}
        </>
      }
    />
  );
}

/** Put aside by the pod: until when, by whom, and how its clock stands all the same. */
export function SnoozedRow({ waiting, service, isOn, selection, now }: WaitingRowProps) {
  const person = usePeople();
  const { zone } = useCalendar();
  const { request, dueAt, leftMs, targetMs } = waiting;
  const { snoozed } = request;
  if (snoozed === null) return null;
  const { name, side } = person(snoozed.by);
  return (
    <Row
      request={request}
      service={service}
      isOn={isOn}
      selection={selection}
      isQuiet
      clock={
        <span className={classes["stopped"]}>
          <IconAlarm size={13} stroke={1.75} aria-hidden="true" className={classes["sign"]} />
          until {instantDay(snoozed.until, zone.zone)}
        </span>
      }
      foot={
        <>
          <MemberAvatar name={name} side={side} size="xs" />
          <span className={classes["asked"]}>{snoozed.note}</span>
          <span className={classes["gap"]} />
          <Countdown dueAt={dueAt ?? now} now={now} leftMs={leftMs} targetMs={targetMs} />
        </>
      }
    />
  );
}
