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
export function offlineWords(pending: number, isTroubled = false): string {
  if (pending > 1)
    return `Go on working: ${pending} changes wait here and ${isTroubled ? "are saved" : "go out"} by themselves.`;
  const what = pending === 0 ? "what you change" : "1 change";
  return `Go on working: ${what} waits here and ${isTroubled ? "is saved" : "goes out"} by itself.`;
}

/** Stands on top of every page while there is no connection, or nothing can be saved. */
export function OfflineBanner({ since, trouble = null, pending }: OfflineBannerProps) {
  return (
    <div className={classes["strip"]} role="status">
      <IconCloudOff size={16} stroke={1.75} aria-hidden="true" />
      <span>
        <b>{trouble ?? `No connection since ${since}.`}</b> {offlineWords(pending, trouble !== null)}
      </span>
    </div>
  );
}
