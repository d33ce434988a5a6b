import type { ColumnId, RequestId } from "../kernel/ids.ts";
import { tableGet, tableValues } from "../kernel/table.ts";
import { RANK_LIMIT, rankAt, rankBetween } from "../kernel/rank.ts";
import type { Place } from "../request/events.ts";
import type { Request } from "../request/request.ts";
import type { PodEvent } from "../workspace/events.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { BoardStage, Column, Pod } from "./pod.ts";

const rankOf = (state: WorkspaceState, id: RequestId): string => tableGet(state.requests, id)?.rank ?? "";

/** By rank, then by id: two people may have made equal ranks at once. */
const before = (rankA: string, a: string, rankB: string, b: string): boolean =>
  rankA < rankB || (rankA === rankB && a < b);

/** Where a request belongs in a sorted lane that does not hold it. */
export function laneIndex(state: WorkspaceState, lane: readonly RequestId[], request: Request): number {
  let low = 0;
  let high = lane.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    const id = lane[mid]!;
    if (before(rankOf(state, id), id, request.rank ?? "", request.id)) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** All lanes from scratch, at the end of a bulk replay. */
export function buildLanes(state: WorkspaceState): Record<string, RequestId[]> {
  const lanes: Record<string, Request[]> = {};
  for (const column of Object.keys(state.columns)) lanes[column] = [];
  for (const request of tableValues(state.requests))
    if (request.column) (lanes[request.column] ??= []).push(request);
  return Object.fromEntries(
    Object.entries(lanes).map(([column, cards]) => [
      column,
      cards.sort((a, b) => (before(a.rank ?? "", a.id, b.rank ?? "", b.id) ? -1 : 1)).map((card) => card.id),
    ]),
  );
}

/** Cards that count against a column's limit: all but expedites. */
export const wipOf = (state: WorkspaceState, column: ColumnId): number => state.wip[column] ?? 0;

/** Expedites of a pod over ready … review. */
export function expeditesOf(state: WorkspaceState, pod: Pod): number {
  let count = 0;
  for (const column of pod.columns) {
    const stage = state.columns[column]?.stage;
    if (stage === undefined || stage === "launch_ready" || stage === "live") continue;
    for (const id of state.lanes[column] ?? [])
      if (tableGet(state.requests, id)?.class === "expedite") count++;
  }
  return count;
}

/** Entry into a stage is its first column; every stage of a board has one. */
export function firstColumn(state: WorkspaceState, pod: Pod, stage: BoardStage): Column | undefined {
  for (const id of pod.columns) {
    const column = state.columns[id];
    if (column?.stage === stage) return column;
  }
  return undefined;
}

/** Neighbours that a card is asked to lie between; either may be gone by now. */
export interface Neighbours {
  readonly after?: RequestId | null | undefined;
  readonly before?: RequestId | null | undefined;
}

/**
 * Where `request` comes to lie in a column: behind `after` if it is still there, else in front of `before`, else at the
 * end; `after: null` without `before` means the top. `prior` ranks a lane anew whose gap has become too small.
 */
export function placeFor(
  state: WorkspaceState,
  column: ColumnId,
  request: RequestId,
  near: Neighbours = {},
): { readonly place: Place; readonly prior: readonly PodEvent[] } {
  const lane = (state.lanes[column] ?? []).filter((id) => id !== request);
  const at = placeIn(lane, near);
  const rank = (id: RequestId | undefined) => (id === undefined ? null : rankOf(state, id));
  const between = rankBetween(rank(lane[at - 1]), rank(lane[at]));
  if (between.length <= RANK_LIMIT) return { place: { column, rank: between }, prior: [] };
  const anew = rankBetween(at === 0 ? null : rankAt(at - 1), at === lane.length ? null : rankAt(at));
  return { place: { column, rank: anew }, prior: [{ type: "column.reranked", column, order: lane }] };
}

/** Ranks for so many cards behind all that lie in a column. */
export function ranksBehind(state: WorkspaceState, column: ColumnId, count: number): string[] {
  const ranks: string[] = [];
  const last = state.lanes[column]?.at(-1);
  for (let rank = last === undefined ? null : rankOf(state, last); ranks.length < count;) {
    rank = rankBetween(rank, null);
    ranks.push(rank);
  }
  return ranks;
}

/** The index in a lane without the card itself at which it shall lie. */
export function placeIn(lane: readonly RequestId[], near: Neighbours): number {
  const after = near.after ? lane.indexOf(near.after) : -1;
  if (after >= 0) return after + 1;
  const next = near.before ? lane.indexOf(near.before) : -1;
  if (next >= 0) return next;
  return near.after === null && !near.before ? 0 : lane.length;
}
