import type { RequestId } from "../kernel/ids.ts";
import { tableGet } from "../kernel/table.ts";
import type { Request } from "../request/request.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { isBlocker, type LinkKind, type RequestLink } from "./link.ts";

/**
 * The requests on a shortest way from one to another along links of one kind, both ends included; null where there is no
 * such way. Each request is looked at once. A way through an archived request is none: it is over.
 */
export function wayAlong(
  { requests }: Pick<WorkspaceState, "requests">,
  kind: LinkKind,
  from: RequestId,
  to: RequestId,
): readonly RequestId[] | null {
  const cameFrom = new Map<RequestId, RequestId | null>([[from, null]]);
  for (const here of cameFrom.keys()) {
    if (here === to) {
      const way: RequestId[] = [];
      for (let step: RequestId | null = here; step !== null; step = cameFrom.get(step) ?? null)
        way.unshift(step);
      return way;
    }
    for (const link of tableGet(requests, here)?.links ?? [])
      if (link.kind === kind && link.way === "out" && !cameFrom.has(link.other))
        cameFrom.set(link.other, here);
  }
  return null;
}

/** What holds a request up: links to those that block it and are not over yet. Shown, and held against no move. */
export function openBlockersOf(
  { requests }: Pick<WorkspaceState, "requests">,
  request: Pick<Request, "links">,
): readonly RequestLink[] {
  if (request.links.length === 0) return request.links;
  return request.links.filter((link) => isBlocker(link) && tableGet(requests, link.other)?.closedAt === null);
}
