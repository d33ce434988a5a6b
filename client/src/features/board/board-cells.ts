import {
  requestOf,
  type ColumnId,
  type Pod,
  type Request,
  type RequestId,
  type WorkspaceState,
} from "@tandem/shared";
import { NONE, type LanesBy } from "./board-search.ts";

/**
 * A place that cards are put into: a column, or where there are swimlanes one column of one lane. Its id is the column's,
 * followed by the lane's key.
 */
export interface Cell {
  readonly column: ColumnId;
  readonly lane: string | null;
}

export const cellId = (column: string, lane: string | null): string =>
  lane === null ? column : `${column} ${lane}`;

export function cellOf(id: string): Cell {
  const [column = "", lane] = id.split(" ");
  return { column: column as ColumnId, lane: lane ?? null };
}

/** The lane a request lies in. Of several people who work on it, the first one's. */
export function laneKey(request: Request, by: LanesBy): string {
  switch (by) {
    case "class":
      return request.class;
    case "service":
      return request.service ?? NONE;
    case "goal":
      return request.goal ?? NONE;
    case "assignee":
      return request.assignees[0] ?? NONE;
    case "sprint":
      return request.sprint ?? NONE;
  }
}

/** The cards of each cell that are shown, in order. */
export type Cells = ReadonlyMap<string, readonly RequestId[]>;
export type CellsOf = (view: WorkspaceState) => Cells;

const same = (a: readonly RequestId[], b: readonly RequestId[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);

/**
 * Sorts a pod's cards into cells, without expedites: those lie on the lane above. One pass for a whole board, once a
 * state; a cell whose cards did not change keeps its list.
 */
export function cellsOf(
  pod: Pod,
  by: LanesBy | undefined,
  shows: (request: Request, view: WorkspaceState) => boolean,
): CellsOf {
  let last: { readonly of: WorkspaceState; readonly cells: Cells } | undefined;
  return (view) => {
    if (
      last?.of.requests === view.requests &&
      last.of.lanes === view.lanes &&
      last.of.services === view.services
    )
      return last.cells;
    const cells = new Map<string, readonly RequestId[]>();
    for (const column of pod.columns) {
      const lists = new Map<string | null, RequestId[]>();
      for (const id of view.lanes[column] ?? []) {
        const request = requestOf(view, id);
        if (!request || request.class === "expedite" || !shows(request, view)) continue;
        const lane = by === undefined ? null : laneKey(request, by);
        const list = lists.get(lane);
        if (list) list.push(id);
        else lists.set(lane, [id]);
      }
      for (const [lane, list] of lists) {
        const key = cellId(column, lane);
        const before = last?.cells.get(key);
        cells.set(key, before && same(before, list) ? before : list);
      }
    }
    last = { of: view, cells };
    return cells;
  };
}
