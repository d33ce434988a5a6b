import type { ColumnId } from "../kernel/ids.ts";
import type { Context } from "../kernel/definition.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import { isLead } from "../member/policy.ts";
import type { LimitedLane } from "../pod/lane-limit.ts";
import { isCountedStage, laneCount, liesIn } from "../pod/lane-limits.ts";
import { expeditesOf, wipOf } from "../pod/lanes.ts";
import type { Column, Pod } from "../pod/pod.ts";
import type { DomainEvent } from "../workspace/events.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { Request } from "./request.ts";

/** A lead's reason to let one over a limit; empty counts as none. */
export type Override = string | null | undefined;

/** Whether a lead's reason passes what speaks against it: a limit, and nothing else. */
export const isPassable = ({ code }: Refusal): boolean =>
  code === "wip_full" || code === "lane_full" || code === "expedite_full";

/** Only a lead, never the system: the mark on the column names who let it pass. */
const overrides = (actor: Context["actor"], pod: Pod["id"], reason: Override): reason is string =>
  !!reason?.trim() && actor !== null && isLead(actor, pod);

/**
 * Whether a column has room for one more forward move. Expedites pass; a soft limit only warns; the lead's reason lets
 * one over and marks the column.
 */
export function enterColumn(
  state: WorkspaceState,
  column: Column,
  request: Request,
  actor: Context["actor"],
  override: Override,
): readonly DomainEvent[] | Refusal {
  return request.column === column.id || request.class === "expedite"
    ? []
    : countIn(state, column, request, actor, override);
}

/** The same for a card that starts to count in a column, wherever it lay: an expedite on it that is none any more. */
export function countIn(
  state: WorkspaceState,
  column: Column,
  request: Request,
  actor: Context["actor"],
  override: Override,
): readonly DomainEvent[] | Refusal {
  const full = columnFull(state, column);
  if (!full) return [];
  if (!overrides(actor, column.pod, override)) return full;
  return [
    { type: "column.limit_overridden", column: column.id, reason: override.trim(), request: request.id },
  ];
}

/** What a swimlane is called where it is full. */
function laneName(state: WorkspaceState, { by, value }: LimitedLane): string {
  if (by === "assignee") return "";
  if (by === "goal") return state.goals[value]?.name ?? "This goal";
  return by === "class" ? CLASS_NAMES[value] : (state.services[value]?.name ?? "This service");
}

const CLASS_NAMES = { fixed_date: "Fixed date", standard: "Standard", intangible: "Can wait" } as const;

/**
 * Whether the swimlanes that a card newly lies in have room, counted over in_progress and review. This is asked of all that
 * the pod chooses: a move forward or into another lane, another class or person for a card under way, and an undo. What comes back by
 * the requester's word or as a recall is not asked; it enters, and the lane shows that it is over. A soft limit only warns; the lead's reason
 * lets one over and marks the lane until it is within its limit again.
 */
export function enterLanes(
  state: WorkspaceState,
  before: Request,
  after: Request,
  actor: Context["actor"],
  override: Override,
): readonly DomainEvent[] | Refusal {
  const pod = after.pod === null ? undefined : state.pods[after.pod];
  if (!pod || !isCountedStage(after.standing)) return [];
  const counted = isCountedStage(before.standing);
  const events: DomainEvent[] = [];
  for (const { lane, limit, limitKind } of pod.laneLimits) {
    if (limitKind === "soft" || !liesIn(lane, after) || (counted && liesIn(lane, before))) continue;
    const count = laneCount(state, pod.id, lane);
    if (count < limit) continue;
    if (!overrides(actor, pod.id, override))
      return refuse("lane_full", {
        member: lane.by === "assignee" ? lane.value : null,
        name: laneName(state, lane),
        count,
        limit,
      });
    events.push({
      type: "pod.lane_limit_overridden",
      pod: pod.id,
      lane,
      reason: override.trim(),
      request: after.id,
    });
  }
  return events;
}

/** The refusal of a column that may hold no more; null where it has room or only warns. */
export function columnFull(state: WorkspaceState, { id, limit, limitKind }: Column): Refusal | null {
  const count = wipOf(state, id);
  return limit !== null && limitKind === "hard" && count >= limit
    ? refuse("wip_full", { column: id, count, limit })
    : null;
}

/**
 * Whether the pod may take one more expedite, counted over ready … review. Above the limit it needs the lead's reason,
 * which is kept.
 */
export function takeExpedite(
  state: WorkspaceState,
  pod: Pod,
  request: Request,
  actor: Context["actor"],
  override: Override,
): readonly DomainEvent[] | Refusal {
  const full = expediteFull(state, pod);
  if (!full) return [];
  if (!overrides(actor, pod.id, override)) return full;
  return [
    {
      type: "pod.expedite_limit_overridden",
      pod: pod.id,
      reason: override.trim(),
      request: request.id,
    },
  ];
}

/** The refusal of a pod that may hold no more expedites; null where it may. */
export function expediteFull(state: WorkspaceState, pod: Pod): Refusal | null {
  const count = expeditesOf(state, pod);
  return count < pod.expediteLimit ? null : refuse("expedite_full", { count, limit: pod.expediteLimit });
}

/** The pod and the column of an id, or why not. */
export function columnOf(
  state: WorkspaceState,
  id: ColumnId,
  pod: Pod["id"] | null,
): { readonly column: Column; readonly pod: Pod } | Refusal {
  const column = state.columns[id];
  const found = column && state.pods[column.pod];
  if (!column || !found || column.pod !== pod) return refuse("not_found", { what: "column" });
  return { column, pod: found };
}
