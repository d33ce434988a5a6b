import type { FormField, Instant, MemberId } from "@tandem/shared";
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
  IconUser,
  IconX,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { momentWords } from "../../ui/format.ts";
import { PlainText } from "../../ui/plain-text.tsx";
import { usePeople } from "../../live/use-people.ts";
import { changesOf } from "./brief-change.ts";
import type { Said } from "./said.ts";
import type { EventSign, Talk, TimelineItem } from "./timeline-item.ts";
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
  tick: IconListCheck,
  live: IconRocket,
  undo: IconArrowBackUp,
  attach: IconPaperclip,
  archive: IconArchive,
};

const TALK_WORDS: Readonly<Record<Talk["what"], string>> = {
  comment: "",
  question: "asks",
  answer: "answers",
  decline: "declined",
  appeal: "appeals",
  return: "returned the delivery",
  reopen: "reopened it",
  accept: "accepted the delivery",
  outcome: "told what it brought",
};

export interface TimelineProps {
  readonly items: readonly TimelineItem[];
  /** Said here and still on its way. */
  readonly waiting: readonly Said[];
  readonly me: MemberId;
  readonly now: Instant;
  readonly zone: string;
  readonly currency: string;
  readonly asked: readonly FormField[];
  readonly campaign: (id: string) => string;
}

/** What happened and what was said, newest last. */
export function Timeline(props: TimelineProps) {
  const { items, waiting, me, now, zone } = props;
  const person = usePeople();
  const nameOf = (actor: MemberId | null) => (actor === me ? "You" : person(actor).name);
  const time = (at: Instant) => (
    <time dateTime={new Date(at).toISOString()}>{momentWords(at, now, zone)}</time>
  );
  const bubble = (key: string, actor: MemberId | null, head: string, when: ReactNode, body: ReactNode) => (
    <li key={key} className={classes["say"]}>
      <MemberAvatar name={person(actor).name} side={person(actor).side} size="lg" decorative />
      <div className={classes["bubble"]}>
        <header>
          <b>{nameOf(actor)}</b> {head !== "" && <span>{head}</span>} {when}
        </header>
        {body}
      </div>
    </li>
  );
  return (
    <ol className={classes["line"]} aria-label="What happened">
      {items.map((item) => {
        if (item.kind === "talk") {
          return bubble(
            item.id,
            item.actor,
            TALK_WORDS[item.what],
            time(item.at),
            <>
              <p>
                <PlainText>{item.text}</PlainText>
              </p>
              {item.alternative !== undefined && (
                <p className={classes["instead"]}>
                  <b>Instead:</b> <PlainText>{item.alternative}</PlainText>
                </p>
              )}
            </>,
          );
        }
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
            {time(item.at)}
          </li>
        );
      })}
      {waiting.map(({ command, text, what }) =>
        bubble(
          command,
          me,
          TALK_WORDS[what],
          <time>sending</time>,
          <p>
            <PlainText>{text}</PlainText>
          </p>,
        ),
      )}
    </ol>
  );
}

interface EditProps extends Pick<TimelineProps, "now" | "zone" | "currency" | "asked" | "campaign"> {
  readonly item: Extract<TimelineItem, { kind: "edit" }>;
  readonly name: string;
}

/** An edit as a difference; after the work was promised it is a scope change, and numbered. */
function Edit({ item, name, now, zone, currency, asked, campaign }: EditProps) {
  const changes = changesOf(item.before, item.after, { currency, asked, campaign });
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
