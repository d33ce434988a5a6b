import type { SprintChange, SprintFacts } from "../flow/sprint-facts.ts";
import type { Standing } from "../flow/record.ts";
import type { Instant } from "../kernel/when.ts";
import type { Request } from "../request/request.ts";
import type { Draft } from "../workspace/draft.ts";
import type { WorkspaceState } from "../workspace/state.ts";

/** Points of a request: its size, or, unsized, its service's hint. */
export const pointsOf = (state: WorkspaceState, request: Pick<Request, "size" | "service">): number =>
  request.size ?? (request.service === null ? undefined : state.services[request.service]?.sizeHint) ?? 3;

/** Done for a sprint: launch_ready or later. */
export const isDone = (standing: Standing): boolean => standing === "launch_ready" || standing === "live";

const active = (state: WorkspaceState, sprint: string | null): SprintFacts | undefined => {
  const facts = sprint === null ? undefined : state.sprints[sprint];
  return facts?.state === "active" ? facts : undefined;
};

/**
 * Writes into active sprints what a change of one request means for them: joined, left, done, no longer done. It reads
 * the request before and after, so every way of changing one, undo included, is counted the same.
 */
export function followRequest(draft: Draft, before: Request | undefined, after: Request, at: Instant): void {
  const left = before && before.sprint !== after.sprint ? active(draft.state, before.sprint) : undefined;
  if (left && before)
    note(draft, left, { at, request: after.id, kind: "removed", points: pointsOf(draft.state, before) });

  const current = active(draft.state, after.sprint);
  if (!current) return;
  const points = pointsOf(draft.state, after);
  const joined = before?.sprint !== after.sprint;
  if (joined) note(draft, current, { at, request: after.id, kind: "added", points });
  const wasDone = !joined && before !== undefined && isDone(before.standing);
  if (isDone(after.standing) !== wasDone) {
    note(draft, current, { at, request: after.id, kind: wasDone ? "undone" : "done", points });
  }
}

function note(draft: Draft, sprint: SprintFacts, change: SprintChange): void {
  const latest = draft.state.sprints[sprint.id] ?? sprint;
  draft.put("sprints", sprint.id, { ...latest, changes: [...latest.changes, change] });
}
