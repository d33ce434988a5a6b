import { IconBell } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import classes from "./inbox-bell.module.css";

interface InboxBellProps {
  readonly slug: string;
  readonly unread: number;
}

/** The way to one's inbox in the top bar, with how many lines are unread. */
export function InboxBell({ slug, unread }: InboxBellProps) {
  return (
    <Link
      className={classes["bell"]}
      to="/w/$workspace/inbox"
      params={{ workspace: slug }}
      aria-label={unread === 0 ? "Inbox" : `Inbox, ${unread} unread`}
      title="Inbox"
    >
      <IconBell size={18} stroke={1.75} aria-hidden="true" />
      {unread > 0 && (
        <span className={classes["count"]} aria-hidden="true">
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </Link>
  );
}
