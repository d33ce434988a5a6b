import type { FormField, Instant, MemberId, Request } from "@tandem/shared";
import {
  type Icon,
  IconArchive,
  IconArrowBackUp,
  IconPaperclip,
  IconCalendarStats,
  IconCheck,
  IconGitCompare,
  IconHandStop,
  IconHelpCircle,
  IconListCheck,
  IconPlayerPlay,
  IconRocket,
  IconRuler2,
  IconSend,
  IconLink,
  IconSubtask,
  IconTag,
  IconUser,
  IconX,
} from "@tabler/icons-react";
import { useMemo } from "react";
import { useActor } from "../../live/hooks.ts";
import { momentWords } from "../../ui/format.ts";
import { usePeople } from "../../live/use-people.ts";
import { changesOf } from "./brief-change.ts";
import type { Said } from "./said.ts";
import { Say } from "./say.tsx";
import type { Nameable } from "../../talk/suggest.ts";
import type { EventSign, TimelineItem } from "../../talk/timeline-item.ts";
import classes from "./timeline.module.css";

const SIGNS: Readonly<Record<EventSign, Icon>> = {
  file: IconSend,
  ask: IconHelpCircle,
  accept: IconCheck,
  decline: IconX,
  plan: IconCalendarStats,
  move: IconPlayerPlay,
  back: IconArrowBackUp,
  block: IconHandStop,
  people: IconUser,
  size: IconRuler2,
  tag: IconTag,
  step: IconSubtask,
  link: IconLink,
  tick: IconListCheck,
  live: IconRocket,
  undo: IconArrowBackUp,
  attach: IconPaperclip,
  archive: IconArchive,
};

export interface TimelineProps {
  readonly items: readonly TimelineItem[];
  /** Said here and still on its way. */
  readonly waiting: readonly Said[];
  readonly request: Pick<Request, "id" | "comments">;
  readonly nameable: Nameable;
  readonly now: Instant;
  readonly zone: string;
  readonly currency: string;
  readonly asked: readonly FormField[];
  readonly campaign: (id: string) => string;
}

/** What happened and what was said, newest last. */
export function Timeline(props: TimelineProps) {
  const { items, waiting, request, nameable, now, zone, currency } = props;
  const me = useActor().id;
  const person = usePeople();
  const nameOf = (actor: MemberId | null) => (actor === me ? "You" : person(actor).name);
  const comments = useMemo(() => new Map(request.comments.map((one) => [one.id, one])), [request.comments]);
  const say = { request: request.id, nameable, now, zone, currency };
  return (
    <ol className={classes["line"]} aria-label="What happened">
      {items.map((item) => {
        if (item.kind === "talk")
          return (
            <Say key={item.id} {...say} talk={item} comment={item.comment && comments.get(item.comment)} />
          );
        if (item.kind === "edit")
          return <Edit key={item.id} {...props} item={item} name={nameOf(item.actor)} />;
        const Sign = SIGNS[item.sign];
        return (
          <li key={item.id} className={classes["event"]}>
            <span className={classes["sign"]}>
              <Sign size={13} stroke={1.75} aria-hidden="true" />
            </span>
            <p>
              <b>{nameOf(item.actor)}</b> {item.words}
            </p>
            <time dateTime={new Date(item.at).toISOString()}>{momentWords(item.at, now, zone)}</time>
          </li>
        );
      })}
      {waiting.map(({ command, text, what }) => (
        <Say
          key={command}
          {...say}
          talk={{ kind: "talk", id: command, at: now, actor: me, what, text }}
          comment={undefined}
          isSending
        />
      ))}
    </ol>
  );
}

interface EditProps extends Pick<TimelineProps, "now" | "zone" | "currency" | "asked" | "campaign"> {
  readonly item: Extract<TimelineItem, { kind: "edit" }>;
  readonly name: string;
}

/** An edit as a difference; after the work was promised it is a scope change, and numbered. */
function Edit({ item, name, now, zone, currency, asked, campaign }: EditProps) {
  const person = usePeople();
  const changes = changesOf(item.before, item.after, {
    currency,
    asked,
    campaign,
    member: (id) => person(id).name,
  });
  return (
    <li className={classes["edit"]}>
      <span className={classes["sign"]}>
        <IconGitCompare size={13} stroke={1.75} aria-hidden="true" />
      </span>
      <div>
        <header>
          <b>{item.scopeChange === null ? "Brief changed" : `Scope change ${item.scopeChange}`}</b>
          <span>by {name === "You" ? "you" : name}</span>
          <time dateTime={new Date(item.at).toISOString()}>{momentWords(item.at, now, zone)}</time>
        </header>
        {changes.map(({ label, before, after }) => (
          <p key={label}>
            <small>{label}</small> {before !== "" && <del>{before}</del>}{" "}
            {after === "" ? <span>taken out</span> : <ins>{after}</ins>}
          </p>
        ))}
      </div>
    </li>
  );
}
