import {
  isClosed,
  speaksFor,
  tableValues,
  type Instant,
  type Member,
  type Request,
  type WorkspaceState,
  type ZoneClock,
} from "@tandem/shared";
import { STAGES } from "@tandem/shared/flow";
import { ageDays } from "../../live/card-age.ts";
import { may } from "../../live/foresee.ts";

/** Why a request is somebody's, in the order in which it is shown: what others wait for stands first. */
export const WORK_KINDS = ["answer", "unblock", "check", "assigned", "blocked"] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export interface WorkItem {
  readonly request: Request;
  /** Days since the start, both counted; null before. */
  readonly ageDays: number | null;
  /** The service's cycle expectation. */
  readonly ofDays: number | null;
}

export interface WorkGroup {
  readonly kind: WorkKind;
  readonly items: readonly WorkItem[];
}

function kindOf(view: WorkspaceState, request: Request, member: Member, at: Instant): WorkKind | null {
  if (isClosed(request)) return null;
  const { standing, block } = request;
  if (standing === "needs_info" && speaksFor(member, request)) return "answer";
  if (block?.owner === member.id) return "unblock";
  if (
    standing === "review" &&
    may(view, "request.accept_delivery", { request: request.id }, { actor: member, at })
  )
    return "check";
  const hasStep = request.subtasks.some(({ done, assignee }) => !done && assignee === member.id);
  if (hasStep || request.assignees.includes(member.id)) return "assigned";
  return block?.by === member.id ? "blocked" : null;
}

/**
 * Everything that is with one person, in whatever pod: to answer, to unblock and to check, what is assigned to them, sub-tasks
 * included, and what they marked as blocked. Each request stands once, where it is most urgent; within a group nearest to being live first, then the oldest.
 */
export function workOf(
  view: WorkspaceState,
  member: Member,
  { zone, now }: { readonly zone: ZoneClock; readonly now: Instant },
): readonly WorkGroup[] {
  const today = zone.epochDayAt(now);
  const groups = new Map<WorkKind, WorkItem[]>();
  for (const request of tableValues(view.requests)) {
    const kind = kindOf(view, request, member, now);
    if (kind === null) continue;
    const service = request.service === null ? undefined : view.services[request.service];
    const item = {
      request,
      ageDays: ageDays(request, zone, today),
      ofDays: service?.cycle.days ?? null,
    };
    groups.set(kind, [...(groups.get(kind) ?? []), item]);
  }
  const far = ({ request }: WorkItem): number => STAGES.findIndex((stage) => stage === request.standing);
  return WORK_KINDS.flatMap((kind) => {
    const items = groups.get(kind);
    if (items === undefined) return [];
    return [
      {
        kind,
        items: items.sort(
          (a, b) =>
            far(b) - far(a) || (b.ageDays ?? 0) - (a.ageDays ?? 0) || (a.request.id < b.request.id ? -1 : 1),
        ),
      },
    ];
  });
}
