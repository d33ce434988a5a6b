import { zoneClock } from "../kernel/calendar-time.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import type { Day, Instant } from "../kernel/when.ts";
import type { WorkspaceState } from "./state.ts";

/** The local date in the workspace's zone. */
export const localDay = (state: WorkspaceState, at: Instant): Day =>
  zoneClock(state.settings?.zone ?? "UTC").dayAt(at);

/**
 * The one rule of dates that people set: a launch, a due date or a planned go-live is not past on the day it is set. The date that stands already,
 * `standing`, may have passed meanwhile and stays as it is. The day counts in the workspace's zone.
 */
export function pastRefused(
  state: WorkspaceState,
  at: Instant,
  wanted: Day | null | undefined,
  standing: Day | null = null,
): Refusal | null {
  if (wanted === null || wanted === undefined || wanted === standing) return null;
  return wanted < localDay(state, at) ? refuse("day_past") : null;
}
