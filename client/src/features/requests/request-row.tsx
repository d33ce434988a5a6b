import { labelsOf, type Request, type WorkspaceState } from "@tandem/shared";
import { IconHandStop } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useIsNew } from "../../live/use-is-new.ts";
import type { Calendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { ageDays } from "../../live/card-age.ts";
import { useSlug } from "../../live/use-slug.ts";
import { AgeMark } from "../../ui/age.tsx";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { blockWords } from "../../ui/block-note.tsx";
import { ClassSign } from "../../ui/class-sign.tsx";
import { dayWords, momentWords } from "../../ui/format.ts";
import { LabelChips } from "../../ui/label-sign.tsx";
import { RequestKey } from "../../ui/request-key.tsx";
import { ServiceName } from "../../ui/service-icon.tsx";
import { StageTrack } from "../../ui/stage-track.tsx";
import classes from "./requests-page.module.css";

interface RequestRowProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly now: number;
  readonly calendar: Calendar;
}

/** One request in one line: what, where it stands, how old, by when, and whose. */
export function RequestRow({ view, request, now, calendar }: RequestRowProps) {
  const slug = useSlug();
  const person = usePeople();
  const isNew = useIsNew(request.id);
  const { zone } = calendar;
  const service = request.service === null ? undefined : view.services[request.service];
  const { name, side } = person(request.requester);
  const isOpen = request.closedAt === null;
  const age = isOpen ? ageDays(request, zone, zone.epochDayAt(now)) : null;
  return (
    <Link
      className={classes["row"]}
      to="/w/$workspace/requests/$key"
      params={{ workspace: slug, key: isNew ? request.id : request.key }}
    >
      <span className={classes["what"]}>
        <span className={classes["over"]}>
          <RequestKey value={isNew ? null : request.key} />
          {service !== undefined && <ServiceName service={service.icon} name={service.name} />}
          {request.class !== "standard" && <ClassSign of={request.class} />}
          <LabelChips labels={labelsOf(view, request)} limit={4} />
        </span>
        <b>{request.title}</b>
        {request.block !== null && (
          <span className={classes["blocked"]}>
            <IconHandStop size={13} stroke={1.75} aria-hidden="true" />
            {blockWords[request.block.reason]}
          </span>
        )}
      </span>
      <StageTrack standing={request.standing} />
      <span className={classes["age"]}>
        {isOpen ? (
          <AgeMark day={age} of={service?.cycle.days ?? null} stacked />
        ) : (
          momentWords(request.closedAt, now, zone.zone)
        )}
      </span>
      <span className={classes["date"]}>
        {request.dueDate === null ? "" : dayWords(request.dueDate, { today: zone.dayAt(now) })}
      </span>
      <span className={classes["who"]}>
        <MemberAvatar name={name} side={side} decorative />
        <span>{name}</span>
      </span>
    </Link>
  );
}
