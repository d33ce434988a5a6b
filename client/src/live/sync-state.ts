import type { Instant } from "@tandem/shared";

/** How far one's own work has got to the server. */
export interface SyncState {
  readonly state: "saved" | "sending" | "offline";
  /** Why the server cannot keep anything although it answers, in its own words; null where it keeps all, or is not reached. */
  readonly trouble: string | null;
  /** Commands that the server has not answered. */
  readonly pending: number;
  /** Since when it has been in this state. */
  readonly since: Instant;
}

export const initialSync = (now: Instant): SyncState => ({
  state: "saved",
  trouble: null,
  pending: 0,
  since: now,
});

/** The same object where nothing changed, so that nobody is told in vain. */
export function nextSync(
  before: SyncState,
  { online, trouble, unsent, now }: { online: boolean; trouble: string | null; unsent: number; now: Instant },
): SyncState {
  const state = !online ? "offline" : unsent > 0 ? "sending" : "saved";
  if (state === before.state && trouble === before.trouble && unsent === before.pending) return before;
  return { state, trouble, pending: unsent, since: state === before.state ? before.since : now };
}
