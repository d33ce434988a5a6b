import type { ZoneClock } from "@tandem/shared";
import { IconHandStop } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useIsNew } from "../../live/use-is-new.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { AgeMark } from "../../ui/age.tsx";
import { blockWords } from "../../ui/block-note.tsx";
import { ClassSign } from "../../ui/class-sign.tsx";
import { dayWords, durationWords } from "../../ui/format.ts";
import { RequestKey } from "../../ui/request-key.tsx";
import { stageWords } from "../../ui/stage-words.ts";
import type { WorkItem } from "./work.ts";
import classes from "./work.module.css";

interface WorkRowProps {
  readonly item: WorkItem;
  readonly pod: string | undefined;
  readonly now: number;
  readonly zone: ZoneClock;
}

/** One request in one line: what, in which pod, where it stands, what stands in its way, how old, by when. */
export function WorkRow({ item: { request, ageDays, ofDays }, pod, now, zone }: WorkRowProps) {
  const slug = useSlug();
  const person = usePeople();
  const isNew = useIsNew(request.id);
  const { block } = request;
  return (
    <li>
      <Link
        className={classes["row"]}
        to="/w/$workspace/requests/$key"
        params={{ workspace: slug, key: isNew ? request.id : request.key }}
      >
        <span className={classes["what"]}>
          <span className={classes["over"]}>
            <RequestKey value={isNew ? null : request.key} />
            {pod !== undefined && <span>{pod}</span>}
            <span>{stageWords[request.standing]}</span>
            {request.class !== "standard" && <ClassSign of={request.class} />}
          </span>
          <b>{request.title}</b>
          {block !== null && (
            <small>
              <IconHandStop size={13} stroke={1.75} aria-hidden="true" />
              {blockWords[block.reason]} for {durationWords(now - block.since)}
              {block.owner !== null && `, ${person(block.owner).name}`}
            </small>
          )}
        </span>
        <span className={classes["date"]}>
          {request.dueDate !== null && dayWords(request.dueDate, { today: zone.dayAt(now) })}
        </span>
        <AgeMark day={ageDays} of={ofDays} stacked />
      </Link>
    </li>
  );
}
