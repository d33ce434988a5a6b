import { Group } from "@mantine/core";
import { IconCloudCheck, IconCloudOff, IconCloudUp } from "@tabler/icons-react";
import classes from "./sync-state.module.css";

export interface SyncStateProps {
  readonly state: "saved" | "sending" | "offline";
  /** Whether the server answers, but cannot keep anything. */
  readonly isTroubled?: boolean;
  /** How many changes have not been answered by the server. */
  readonly pending: number;
}

/** "Saved", "Sending 3", "Offline, 3 kept", "Not saved, 3 kept". */
export function syncWords({ state, pending, isTroubled = false }: SyncStateProps): string {
  if (state === "saved") return "Saved";
  if (state === "sending") return `Sending ${pending}`;
  const where = isTroubled ? "Not saved" : "Offline";
  return pending === 0 ? where : `${where}, ${pending} kept`;
}

const icons = { saved: IconCloudCheck, sending: IconCloudUp, offline: IconCloudOff };

/** Where this browser's changes are; a reader hears it when it changes. */
export function SyncState({ state, pending, isTroubled = false }: SyncStateProps) {
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
      <span>{syncWords({ state, pending, isTroubled })}</span>
    </Group>
  );
}
