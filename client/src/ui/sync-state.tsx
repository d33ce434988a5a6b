import { Group } from "@mantine/core";
import { IconCloudCheck, IconCloudOff, IconCloudUp } from "@tabler/icons-react";
import classes from "./sync-state.module.css";

export interface SyncStateProps {
  readonly state: "saved" | "sending" | "offline";
  /** How many changes have not been answered by the server. */
  readonly pending: number;
}

/** "Saved", "Sending 3", "Offline, 3 kept". */
export function syncWords({ state, pending }: SyncStateProps): string {
  if (state === "saved") return "Saved";
  if (state === "sending") return `Sending ${pending}`;
  return pending === 0 ? "Offline" : `Offline, ${pending} kept`;
}

const icons = { saved: IconCloudCheck, sending: IconCloudUp, offline: IconCloudOff };

/** Where this browser's changes are; a reader hears it when it changes. */
export function SyncState({ state, pending }: SyncStateProps) {
  const Icon = icons[state];
  return (
    <Group
      className={classes["sync"]}
      gap={5}
      wrap="nowrap"
      component="span"
      role="status"
      aria-live="polite"
      data-state={state}
    >
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <span>{syncWords({ state, pending })}</span>
    </Group>
  );
}
