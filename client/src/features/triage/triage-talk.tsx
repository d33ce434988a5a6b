import type { Instant, Request } from "@tandem/shared";
import { Link } from "@tanstack/react-router";
import { useCalendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { TALK_HEADS } from "../../talk/talk-heads.ts";
import { TalkText } from "../../talk/talk-text.tsx";
import type { Talk } from "../../talk/timeline-item.ts";
import { isTalk } from "../../talk/timeline.ts";
import { useSpoken } from "../../talk/use-spoken.ts";
import { useTimeline } from "../../talk/use-timeline.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { FieldHint } from "../../ui/field-hint.tsx";
import { momentWords } from "../../ui/format.ts";
import { PlainText } from "../../ui/plain-text.tsx";
import classes from "./triage-brief.module.css";

/** Enough to decide on; the whole is a click away. */
const SHOWN = 3;
/** A decline and its appeal are told beside the brief. */
const KINDS: readonly Talk["what"][] = ["comment", "question", "answer"];

interface TriageTalkProps {
  readonly request: Request;
  readonly now: Instant;
}

/** What was said last, with the way to all of it. Until it has come, the open question stands here alone. */
export function TriageTalk({ request, now }: TriageTalkProps) {
  const slug = useSlug();
  const person = usePeople();
  const { zone } = useCalendar().zone;
  const { items, commits, isAway } = useTimeline(request);
  if (commits === undefined) return <Meanwhile request={request} isAway={isAway} />;
  const talk = items.filter(isTalk).filter((one) => KINDS.includes(one.what) && one.removedBy === undefined);
  const last = talk.slice(-SHOWN);
  if (last.length === 0) return null;
  return (
    <section>
      <h3>{talk.length > SHOWN ? `Said last, of ${talk.length}` : "What was said"}</h3>
      <ol className={classes["talk"]} aria-label="What was said">
        {last.map(({ id, actor, what, at, text, mentions }) => (
          <li key={id} data-what={what}>
            <header>
              <MemberAvatar {...person(actor)} size="xs" decorative />
              <b>{person(actor).name}</b>
              {TALK_HEADS[what] !== "" && <span>{TALK_HEADS[what]}</span>}
              <time dateTime={new Date(at).toISOString()}>{momentWords(at, now, zone)}</time>
            </header>
            <TalkText mentions={mentions}>{text}</TalkText>
          </li>
        ))}
      </ol>
      <Link
        className={classes["whole"]}
        to="/w/$workspace/requests/$key"
        params={{ workspace: slug, key: request.key }}
      >
        {talk.length > SHOWN ? `All ${talk.length}, and reply` : "Reply on the request"}
      </Link>
    </section>
  );
}

function Meanwhile({ request, isAway }: { readonly request: Request; readonly isAway: boolean }) {
  const person = usePeople();
  const spoken = useSpoken();
  return (
    <>
      {request.question !== null && (
        <section>
          <h3>Asked of {person(request.requester).name}</h3>
          <p className={classes["read"]}>
            <PlainText>{spoken(request.question)}</PlainText>
          </p>
        </section>
      )}
      {isAway && request.comments.length > 0 && (
        <FieldHint>What was said comes with the connection.</FieldHint>
      )}
    </>
  );
}
