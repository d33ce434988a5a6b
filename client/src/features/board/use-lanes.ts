import { requestOf, type MemberId, type RequestId, type WorkspaceState } from "@tandem/shared";
import { useCallback } from "react";
import { useLive } from "../../live/live-context.ts";
import { matches, type AgeOf, type BoardSearch } from "./board-filter.ts";

/** Cards of a column that the filter shows, in order, without expedites: those lie on the lane above. */
export type SelectLane = (view: WorkspaceState, column: string) => readonly RequestId[];

export function useSelectLane(search: BoardSearch, me: MemberId, ageOf: AgeOf): SelectLane {
  const { q, show } = search;
  return useCallback(
    (view, column) =>
      (view.lanes[column] ?? []).filter((id) => {
        const request = requestOf(view, id);
        if (!request || request.class === "expedite") return false;
        return matches(request, { q, show }, { me, ageOf, services: view.services });
      }),
    [q, show, me, ageOf],
  );
}

/** The same lanes as they are this moment, for a hand that moves a card. */
export function useLaneOf(select: SelectLane): (column: string) => readonly RequestId[] {
  const { replica } = useLive();
  return useCallback((column) => select(replica.getView(), column), [replica, select]);
}
