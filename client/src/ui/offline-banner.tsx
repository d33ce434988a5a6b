import { IconCloudOff } from "@tabler/icons-react";
import classes from "./offline-banner.module.css";

interface OfflineBannerProps {
  /** Local time of day when the connection was lost: "11:28". */
  readonly since: string;
  /** Why the server keeps nothing although it is there, as a sentence. */
  readonly trouble?: string | null;
  /** Changes that wait in this browser. */
  readonly pending: number;
}

/** What happens to the work meanwhile: "Go on working: 3 changes wait here and go out by themselves." */
export function offlineWords(pending: number): string {
  if (pending === 0) return "Go on working: what you change waits here and goes out by itself.";
  if (pending === 1) return "Go on working: 1 change waits here and goes out by itself.";
  return `Go on working: ${pending} changes wait here and go out by themselves.`;
}

/** Stands on top of every page while there is no connection, or nothing can be saved. */
export function OfflineBanner({ since, trouble = null, pending }: OfflineBannerProps) {
  return (
    <div className={classes["strip"]} role="status">
      <IconCloudOff size={16} stroke={1.75} aria-hidden="true" />
      <span>
        <b>{trouble ?? `No connection since ${since}.`}</b> {offlineWords(pending)}
      </span>
    </div>
  );
}
