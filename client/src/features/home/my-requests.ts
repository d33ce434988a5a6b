import { tableValues, type Member, type Request, type WorkspaceState } from "@tandem/shared";
import type { Promised } from "./promised.ts";

export interface MyRequest {
  readonly request: Request;
  readonly promised: Promised;
}

export interface MyRequests {
  /** By promised date; what has none comes last, in the order of filing. */
  readonly open: readonly MyRequest[];
  /** Closed less than 14 days ago, the last one first. */
  readonly done: readonly MyRequest[];
}

/** What a person filed, or speaks for. */
export function myRequestsOf(
  view: WorkspaceState,
  actor: Member,
  promised: (request: Request) => Promised,
): MyRequests {
  const open: MyRequest[] = [];
  const done: MyRequest[] = [];
  for (const request of tableValues(view.requests)) {
    if (request.requester !== actor.id && request.delegate !== actor.id) continue;
    (request.closedAt === null ? open : done).push({ request, promised: promised(request) });
  }
  const late = "9999-12-31";
  open.sort((a, b) => {
    const [x, y] = [a.promised.day ?? late, b.promised.day ?? late];
    return x < y ? -1 : x > y ? 1 : a.request.id < b.request.id ? -1 : 1;
  });
  done.sort((a, b) => (b.request.closedAt ?? 0) - (a.request.closedAt ?? 0));
  return { open, done };
}
