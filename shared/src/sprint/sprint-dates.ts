import type { SprintFacts } from "../flow/sprint-facts.ts";
import { isTimeZone, zoneClock } from "../kernel/calendar-time.ts";
import type { PodId, SprintId } from "../kernel/ids.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import type { Day } from "../kernel/when.ts";
import type { WorkspaceState } from "../workspace/state.ts";

const MOST_DAYS = 31;
const days = (start: Day, end: Day): number => (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;

/** What speaks against these dates, first and last day counted: backwards, over a month, or across another sprint. */
export function datesRefused(
  state: WorkspaceState,
  sprint: { readonly id: SprintId; readonly pod: PodId; readonly start: Day; readonly end: Day },
): Refusal | null {
  if (sprint.end < sprint.start)
    return refuse("input", { field: "end", problem: "It ends before it starts." });
  if (days(sprint.start, sprint.end) > MOST_DAYS) return refuse("sprint_too_long", { days: MOST_DAYS });
  const other = sprintsOf(state, sprint.pod).find(
    (s) => s.id !== sprint.id && s.start <= sprint.end && sprint.start <= lastDay(state, s),
  );
  return other ? refuse("sprint_overlap", { sprint: other.id }) : null;
}

/** The last day a sprint takes: of one closed early, the day it closed. */
function lastDay(state: WorkspaceState, { end, closedAt }: SprintFacts): Day {
  const zone = state.settings?.zone;
  if (closedAt === null || zone === undefined || !isTimeZone(zone)) return end;
  const closed = zoneClock(zone).dayAt(closedAt);
  return closed < end ? closed : end;
}

/** A pod's sprints by their first day. */
export const sprintsOf = (state: WorkspaceState, pod: PodId): SprintFacts[] =>
  Object.values(state.sprints)
    .filter((sprint) => sprint.pod === pod)
    .sort((a, b) => (a.start < b.start ? -1 : 1));

/** The pod's active sprint; there is one at most. */
export const activeSprint = (state: WorkspaceState, pod: PodId): SprintFacts | undefined =>
  Object.values(state.sprints).find((sprint) => sprint.pod === pod && sprint.state === "active");
