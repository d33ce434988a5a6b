import type { MemberId, Request, WorkspaceState } from "@tandem/shared";
import { stepOf } from "./done-by-another.ts";

/** What one's own command is called where it stays. */
const OWN: Readonly<Record<string, string>> = {
  "request.move": "move",
  "request.plan": "plan",
  "request.block": "block",
  "request.label": "labels",
  "request.size": "size",
};

/** What the last step about a request did, as far as its note says: "moved CAM-12 on". */
function lastStep(view: WorkspaceState, request: Request): string {
  const { key, undo, pod, column } = request;
  const before = undo?.before ?? {};
  if (before.column !== undefined && before.column !== null && column !== null) {
    const order = pod === null ? [] : (view.pods[pod]?.columns ?? []);
    const way = order.indexOf(column) - order.indexOf(before.column);
    if (way === 0) return `put ${key} elsewhere`;
    return way > 0 ? `moved ${key} on` : `moved ${key} back`;
  }
  if (before.standing !== undefined && before.standing !== request.standing)
    return `${stepOf(request)} ${key}`;
  if ("block" in before) return `${request.block === null ? "unblocked" : "blocked"} ${key}`;
  if ("assignees" in before) return `gave ${key} to others`;
  if ("size" in before) return `sized ${key}`;
  if ("labels" in before) return `labelled ${key}`;
  if ("comments" in before) return `spoke about ${key}`;
  return `changed ${key}`;
}

/**
 * Why one's own command about a request is not taken back any more: who went on from there, and that it stays. "Hana moved
 * CAM-12 on since, so your move stays."
 */
export function wentOnWords(
  view: WorkspaceState,
  request: Request,
  own: string | null,
  me: MemberId,
  nameOf: (member: MemberId) => string,
): string {
  const by = request.undo?.actor ?? null;
  // A request keeps one step back: whoever went on oneself, or took that back, is at its end.
  if (by === me)
    return `${request.key} keeps one step back, and you went on from there. Its history has the rest.`;
  const mine = (own !== null && OWN[own]) || "change";
  const stays = `your ${mine} ${mine.endsWith("s") ? "stay" : "stays"}`;
  if (by === null) return `${request.key} has changed by itself since, so ${stays}.`;
  return `${nameOf(by)} ${lastStep(view, request)} since, so ${stays}.`;
}
