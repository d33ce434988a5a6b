import type { ColumnId, Pod, RequestId, WorkspaceState } from "@tandem/shared";
import type { ReadyRow } from "./ready-rows.ts";

/** A column that the pod ordered by hand, other than by pull order. */
export interface HandOrdered {
  readonly column: ColumnId;
  /** As it lies. */
  readonly now: readonly RequestId[];
  /** By pull order. */
  readonly pulled: readonly RequestId[];
}

/**
 * The Ready columns of a pod's board that lie otherwise than the pull order: what a hand put there wins on the board,
 * until somebody lays them in pull order.
 * @param rows what is ready, in pull order
 */
export function handOrdered(
  view: WorkspaceState,
  pod: Pod,
  rows: readonly ReadyRow[],
): readonly HandOrdered[] {
  return pod.columns.flatMap((column): HandOrdered[] => {
    const now = view.lanes[column] ?? [];
    if (view.columns[column]?.stage !== "ready" || now.length < 2) return [];
    const pulled = rows.filter(({ request }) => request.column === column).map(({ request }) => request.id);
    const isSame = pulled.length !== now.length || pulled.every((id, i) => id === now[i]);
    return isSame ? [] : [{ column, now, pulled }];
  });
}
