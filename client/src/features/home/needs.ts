import {
  isLeader,
  speaksFor,
  tableValues,
  type Instant,
  type Member,
  type Request,
  type WorkspaceState,
} from "@tandem/shared";
import { may } from "../../live/foresee.ts";

/** Something that waits for one person, since when. */
export type Need =
  | RequestNeed
  // The request itself may be archived by then; the question carries what is told of it.
  | {
      readonly kind: "outcome";
      readonly request: Pick<Request, "id" | "key" | "title" | "outcome">;
      readonly since: Instant;
    };

export interface RequestNeed {
  readonly kind: "question" | "delivery" | "declined" | "appeal";
  readonly request: Request;
  readonly since: Instant;
}

const ORDER = [
  "question",
  "delivery",
  "declined",
  "appeal",
  "outcome",
] as const satisfies readonly Need["kind"][];

const enteredAt = ({ visits }: Request): Instant => {
  const from = visits.at(-1)?.from;
  return typeof from === "number" ? from : 0;
};

function needIn(
  view: WorkspaceState,
  request: Request,
  actor: Member,
  at: Instant,
): RequestNeed["kind"] | null {
  const who = { actor, at };
  switch (request.standing) {
    case "needs_info":
      return speaksFor(actor, request) ? "question" : null;
    case "review":
      return may(view, "request.accept_delivery", { request: request.id }, who) ? "delivery" : null;
    case "declined":
      return request.requester === actor.id && request.closedAt !== null ? "declined" : null;
    case "filed":
      // A lead finds appeals in the pod's inbox; of the leaders it is whoever did not decline.
      return request.appeal !== null && isLeader(actor) && request.appeal.decliner !== actor.id
        ? "appeal"
        : null;
    default:
      return null;
  }
}

/**
 * What waits for a person: questions to answer, deliveries to check, declines to read, appeals to decide, and to tell what
 * live work brought; of a kind the longest waiting first.
 * @param hasRead declines that were read already
 */
export function needsOf(
  view: WorkspaceState,
  actor: Member,
  at: Instant,
  hasRead: (request: string) => boolean,
): readonly Need[] {
  const needs: Need[] = [];
  for (const request of tableValues(view.requests)) {
    const kind = needIn(view, request, actor, at);
    if (kind === null || (kind === "declined" && hasRead(request.id))) continue;
    needs.push({
      kind,
      request,
      since: kind === "question" ? (request.question?.at ?? 0) : enteredAt(request),
    });
  }
  for (const { request: id, key, title, outcome, at: since } of view.outcomeAsks[actor.id] ?? [])
    if (since <= at) needs.push({ kind: "outcome", request: { id, key, title, outcome }, since });
  return needs.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.since - b.since);
}
