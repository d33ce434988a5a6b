import { sprintsOf, tableValues, type Pod, type WorkspaceState } from "@tandem/shared";
import type { CalendarEntry } from "./ics.ts";

const OVER: readonly string[] = ["live", "declined", "withdrawn"];

/**
 * A pod's sprints, and the due dates and planned go-lives of its open requests.
 * @param at the workspace's address, "https://tandem.example/w/hollin"
 */
export function podCalendar(state: WorkspaceState, pod: Pod, at: string): readonly CalendarEntry[] {
  const sprints = sprintsOf(state, pod.id).map(({ id, name, goal, start, end }) => ({
    uid: `sprint-${id}@tandem`,
    first: start,
    last: end,
    summary: `${name}, ${pod.name}`,
    description: goal,
    url: `${at}/sprint?pod=${pod.id}&sprint=${id}`,
  }));
  const days: CalendarEntry[] = [];
  for (const { id, key, title, standing, dueDate, goLive, ifMissed, pod: answers } of tableValues(
    state.requests,
  )) {
    if (answers !== pod.id || OVER.includes(standing)) continue;
    const url = `${at}/requests/${key}`;
    if (dueDate !== null) {
      const missed = ifMissed === "" ? "" : `If missed: ${ifMissed}`;
      const summary = `Due: ${key} ${title}`;
      days.push({
        uid: `due-${id}@tandem`,
        first: dueDate,
        last: dueDate,
        summary,
        description: missed,
        url,
      });
    }
    if (goLive !== null) {
      const summary = `Goes live: ${key} ${title}`;
      days.push({ uid: `live-${id}@tandem`, first: goLive, last: goLive, summary, description: "", url });
    }
  }
  return [
    ...sprints,
    ...days.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.uid < b.uid ? -1 : 1)),
  ];
}
