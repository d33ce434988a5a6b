import type { WorkspaceState } from "@tandem/shared";
import { Link } from "@tanstack/react-router";
import { useIsNew } from "../../live/use-is-new.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { AgeMark } from "../../ui/age.tsx";
import { AvatarGroup } from "../../ui/avatar.tsx";
import { BlockNote } from "../../ui/block-note.tsx";
import { ClassSign } from "../../ui/class-sign.tsx";
import { dayWords, durationWords } from "../../ui/format.ts";
import { RequestKey } from "../../ui/request-key.tsx";
import { since, type DailyCard as Card } from "./daily.ts";
import classes from "./sprint.module.css";

interface DailyCardProps {
  readonly view: WorkspaceState;
  readonly card: Card;
  readonly now: number;
}

/** One card of the round: what it is, who works on it, and why it may be stuck. */
export function DailyCard({ view, card: { request, column, age, of }, now }: DailyCardProps) {
  const slug = useSlug();
  const person = usePeople();
  const isNew = useIsNew(request.id);
  const { block, requester } = request;
  const service = request.service === null ? undefined : view.services[request.service];
  const waits = column.stage === "review" && block === null;
  return (
    <li className={classes["card"]}>
      <div className={classes["what"]}>
        <span className={classes["meta"]}>
          <RequestKey value={isNew ? null : request.key} />
          <span>{column.name}</span>
          {service && <span>{service.name}</span>}
          {request.class !== "standard" && <ClassSign of={request.class} />}
          {request.dueDate !== null && <b>due {dayWords(request.dueDate)}</b>}
        </span>
        <Link
          className={classes["title"]}
          to="/w/$workspace/requests/$key"
          params={{ workspace: slug, key: isNew ? request.id : request.key }}
        >
          {request.title}
        </Link>
        {block !== null && (
          <BlockNote
            reason={block.reason}
            text={block.note}
            {...(block.owner ? { person: person(block.owner) } : {})}
            since={durationWords(now - block.since)}
          />
        )}
        {waits && (
          <span className={classes["waits"]}>
            Waiting for {requester === null ? "its requester" : person(requester).name} to accept it
            {since(request) > 0 && `, for ${durationWords(now - since(request))}`}
          </span>
        )}
      </div>
      <div className={classes["facts"]}>
        {age !== null && <AgeMark day={age} of={of} />}
        {request.assignees.length > 0 ? (
          <AvatarGroup people={request.assignees.map(person)} size="md" limit={3} />
        ) : (
          <span className={classes["nobody"]}>nobody on it</span>
        )}
      </div>
    </li>
  );
}
