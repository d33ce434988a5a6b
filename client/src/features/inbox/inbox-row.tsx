import { noticeSentence } from "@tandem/shared";
import { ActionIcon } from "@mantine/core";
import { IconCheck, IconMail } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { InboxLine } from "../../live/notifications.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { instantDay, instantTime } from "../../ui/format.ts";
import { Mark } from "../../ui/mark.tsx";
import { RequestKey } from "../../ui/request-key.tsx";
import { isEarlier } from "./by-day.ts";
import classes from "./inbox-page.module.css";

interface InboxRowProps {
  readonly line: InboxLine;
  readonly now: number;
  readonly onRead: (isRead: boolean) => void;
}

/** Where what a line is about has its page. */
function placeOf({ about, key }: InboxLine, workspace: string) {
  const address = key === "" ? about.id : key;
  if (about.what === "service")
    return { to: "/w/$workspace/catalogue/$service", params: { workspace, service: address } } as const;
  if (about.what === "goal") return { to: "/w/$workspace/goals", params: { workspace } } as const;
  if (about.what === "recurring") return { to: "/w/$workspace/recurring", params: { workspace } } as const;
  return { to: "/w/$workspace/requests/$key", params: { workspace, key: address } } as const;
}

/** One line: who did what, to which request, in their own words. Opening it reads it. */
export function InboxRow({ line, now, onRead }: InboxRowProps) {
  const slug = useSlug();
  const person = usePeople();
  const { zone } = useCalendar();
  const { name, side } = person(line.actor);
  const time = instantTime(line.at, zone.zone);
  const isRequest = line.about.what === "request";
  const says = noticeSentence(line.kind, name);
  return (
    <li className={classes["row"]} data-unread={!line.isRead || undefined}>
      <Link className={classes["link"]} data-line {...placeOf(line, slug)} onClick={() => onRead(true)}>
        <span className={classes["who"]}>
          {line.actor === null ? (
            <Mark size={26} />
          ) : (
            <MemberAvatar name={name} side={side} size="md" decorative />
          )}
        </span>
        <span className={classes["what"]}>
          <b className={classes["says"]}>
            {!line.isRead && <span className={classes["hidden"]}>Unread: </span>}
            {says}
          </b>
          <span className={classes["about"]}>
            {isRequest && line.key !== "" && <RequestKey value={line.key} />}
            <span>{line.title}</span>
          </span>
          {line.excerpt !== "" && <span className={classes["excerpt"]}>{line.excerpt}</span>}
        </span>
        <time className={classes["time"]} dateTime={new Date(line.at).toISOString()}>
          {isEarlier(line.at, now) ? `${instantDay(line.at, zone.zone)} ${time}` : time}
        </time>
      </Link>
      <ActionIcon
        className={classes["mark"] ?? ""}
        variant="subtle"
        color="gray"
        aria-label={`${line.isRead ? "Mark as unread" : "Mark as read"}: ${says}, ${isRequest ? line.key : line.title}`}
        onClick={() => onRead(!line.isRead)}
      >
        {line.isRead ? (
          <IconMail size={16} stroke={1.75} aria-hidden="true" />
        ) : (
          <IconCheck size={16} stroke={1.75} aria-hidden="true" />
        )}
      </ActionIcon>
    </li>
  );
}
