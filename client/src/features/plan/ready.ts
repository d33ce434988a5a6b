import { firstColumn, type Pod, type RequestId, type WorkspaceState } from "@tandem/shared";
import type { ReadyRow } from "../../live/ready-rows.ts";

/** In pull order, what a room of so many points takes: a big one is passed over where smaller ones after it still fit. */
export function whatFits(rows: readonly ReadyRow[], roomPoints: number): readonly RequestId[] {
  let room = roomPoints;
  const fits: RequestId[] = [];
  for (const { request, points } of rows) {
    if (points > room) continue;
    room -= points;
    fits.push(request.id);
  }
  return fits;
}

/** The column into which something taken out of the sprint goes back. */
export const readyColumn = (view: WorkspaceState, pod: Pod) => firstColumn(view, pod, "ready");
