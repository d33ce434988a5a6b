import {
  plainText,
  spellOut,
  type Comment,
  type Instant,
  type MemberId,
  type RequestId,
} from "@tandem/shared";
import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useActor, useSend } from "../../live/hooks.ts";
import { usePeople } from "../../live/use-people.ts";
import { may } from "../../live/foresee.ts";
import { useLive } from "../../live/live-context.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { confirm } from "../../ui/confirm.tsx";
import { momentWords } from "../../ui/format.ts";
import { PlainText } from "../../ui/plain-text.tsx";
import { Stars } from "../../ui/stars.tsx";
import { valueWords } from "../../ui/value-words.ts";
import { CommentEdit } from "./comment-edit.tsx";
import { Reactions } from "./reactions.tsx";
import type { Nameable } from "../../talk/suggest.ts";
import { TALK_HEADS } from "../../talk/talk-heads.ts";
import { TalkText } from "../../talk/talk-text.tsx";
import type { Talk } from "../../talk/timeline-item.ts";
import classes from "./timeline.module.css";

export interface SayProps {
  readonly talk: Talk;
  readonly request: RequestId;
  /** What the state knows of it, where it is a comment. */
  readonly comment: Comment | undefined;
  /** On its way to the server. */
  readonly isSending?: boolean;
  readonly nameable: Nameable;
  readonly now: Instant;
  readonly zone: string;
  readonly currency: string;
}

/** One thing that someone said: who, when, the words as they read by now, and how others reacted. */
export function Say({ talk, request, comment, isSending = false, nameable, now, zone, currency }: SayProps) {
  const { replica } = useLive();
  const actor = useActor();
  const person = usePeople();
  const send = useSend();
  const [isEditing, setEditing] = useState(false);
  const { name, side } = person(talk.actor);
  const who = talk.actor === actor.id ? "You" : name;
  const isRemoved = talk.removedBy !== undefined;
  const about = comment && !comment.removed && !isSending ? { request, comment: comment.id } : null;
  const asked = { actor, at: now };
  const allows = {
    edit: about !== null && may(replica.getView(), "comment.edit", { ...about, text: "?" }, asked),
    remove: about !== null && may(replica.getView(), "comment.remove", about, asked),
    react:
      about !== null &&
      may(replica.getView(), "comment.react", { ...about, emoji: "agree", on: true }, asked),
  };
  const remover = talk.removedBy === talk.actor ? null : person(talk.removedBy ?? null).name;

  function remove(): void {
    if (about === null) return;
    confirm({
      title: "Remove this comment?",
      body: "That it stood here stays visible, and who removed it. Its words go from the page.",
      confirmLabel: "Remove it",
      cancelLabel: "Keep it",
      onConfirm: () => send("comment.remove", about),
    });
  }

  return (
    <li className={classes["say"]} data-removed={isRemoved || undefined}>
      <MemberAvatar name={name} side={side} size="lg" decorative />
      <div className={classes["bubble"]} data-what={talk.what}>
        <header>
          <b>{who}</b> {TALK_HEADS[talk.what] !== "" && <span>{TALK_HEADS[talk.what]}</span>}
          {talk.editedAt !== undefined && !isRemoved && (
            <small title={momentWords(talk.editedAt, now, zone)}>edited</small>
          )}
          {isSending ? (
            <time>sending</time>
          ) : (
            <time dateTime={new Date(talk.at).toISOString()}>{momentWords(talk.at, now, zone)}</time>
          )}
          {(allows.edit || allows.remove) && !isEditing && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon size="sm" aria-label="Edit or remove" className={classes["quiet"] ?? ""}>
                  <IconDots size={16} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {allows.edit && (
                  <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>
                    Edit
                  </Menu.Item>
                )}
                {allows.remove && (
                  <Menu.Item leftSection={<IconTrash size={16} />} onClick={remove}>
                    Remove
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          )}
        </header>
        {isRemoved ? (
          <p className={classes["gone"]}>Removed{remover === null ? "" : ` by ${remover}`}.</p>
        ) : isEditing && about !== null ? (
          <CommentEdit
            {...about}
            words={spellOut(talk.text, talk.mentions ?? [], (id: MemberId) => person(id).name)}
            nameable={nameable}
            onClose={() => setEditing(false)}
          />
        ) : (
          <>
            {typeof talk.stars === "number" && <Stars value={talk.stars} />}
            {talk.value && <p className={classes["figure"]}>{valueWords(talk.value, currency)}</p>}
            {talk.text !== "" && <TalkText mentions={talk.mentions}>{talk.text}</TalkText>}
            {talk.alternative !== undefined && (
              <p className={classes["instead"]}>
                <b>Instead:</b> <PlainText>{plainText(talk.alternative)}</PlainText>
              </p>
            )}
            {about !== null && <Reactions request={request} comment={comment!} mayReact={allows.react} />}
          </>
        )}
      </div>
    </li>
  );
}
