import type { Request } from "@tandem/shared";
import { Badge } from "@mantine/core";
import { IconBolt, IconScale } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useIsNew } from "../../live/use-is-new.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { Countdown, countdownLevel } from "../../ui/countdown.tsx";
import { durationWords } from "../../ui/format.ts";
import { RequestKey } from "../../ui/request-key.tsx";
import { ServiceName } from "../../ui/service-icon.tsx";
import type { Waiting } from "../../live/triage-inbox.ts";
import classes from "./triage-list.module.css";

interface RowProps {
  readonly request: Request;
  readonly service: { readonly key: string; readonly name: string } | undefined;
  readonly isOn: boolean;
  readonly isQuiet?: boolean;
  readonly clock: ReactNode;
  readonly foot: ReactNode;
}

function Row({ request, service, isOn, isQuiet = false, clock, foot }: RowProps) {
  const slug = useSlug();
  const isNew = useIsNew(request.id);
  return (
    <Link
      className={classes["row"]}
      to="/w/$workspace/triage"
      params={{ workspace: slug }}
      search={{ request: request.id }}
      replace
      data-on={isOn || undefined}
      data-quiet={isQuiet || undefined}
      aria-current={isOn ? "true" : undefined}
    >
      <span className={classes["rowHead"]}>
        <RequestKey value={isNew ? null : request.key} />
        {service !== undefined && <ServiceName service={service.key} name={service.name} />}
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
}

interface WaitingRowProps {
  readonly waiting: Waiting;
  readonly service: RowProps["service"];
  readonly isOn: boolean;
  readonly now: number;
}

/** The pod's turn: how long is left, in words and as a bar. */
export function WaitingRow({ waiting, service, isOn, now }: WaitingRowProps) {
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

interface AskedRowProps {
  readonly request: Request;
  readonly service: RowProps["service"];
  readonly isOn: boolean;
  readonly now: number;
}

/** The requester's turn: the clock stands still, and what was asked. */
export function AskedRow({ request, service, isOn, now }: AskedRowProps) {
  const person = usePeople();
  const { name, side } = person(request.requester);
  const { question } = request;
  return (
    <Row
      request={request}
      service={service}
      isOn={isOn}
      isQuiet
      clock={<span className={classes["stopped"]}>Clock stopped</span>}
      foot={
        <>
          <MemberAvatar name={name} side={side} size="xs" />
          {question !== null && (
            <span className={classes["asked"]}>
              asked {durationWords(now - question.at)} ago: “{question.text}”
            </span>
          )}
        </>
      }
    />
  );
}
