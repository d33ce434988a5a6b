import type { MemberId, Pod, RequestId } from "@tandem/shared";
import { useCallback, useMemo } from "react";
import { useView } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { cellsOf, type CellsOf } from "./board-cells.ts";
import { matcherOf, type AgeOf, type BoardSearch } from "./board-search.ts";

const EMPTY: readonly RequestId[] = [];

/** How this board's cards lie in its cells, filtered as the address says. */
export function useCellsOf(pod: Pod, search: BoardSearch, me: MemberId, ageOf: AgeOf): CellsOf {
  const { q, show, service, class: ofClass, assignee, label, goal, sprint, lanes } = search;
  return useMemo(() => {
    const shows = matcherOf({ q, show, service, class: ofClass, assignee, label, goal, sprint }, me, ageOf);
    return cellsOf(pod, lanes, (request, view) => shows(request, view));
  }, [pod, q, show, service, ofClass, assignee, label, goal, sprint, lanes, me, ageOf]);
}

/** The cards of one cell; draws anew only when these change. */
export function useCell(cells: CellsOf, id: string): readonly RequestId[] {
  return useView(useCallback((view) => cells(view).get(id) ?? EMPTY, [cells, id]));
}

/** The same as they are this moment, for a hand that moves a card. */
export function useCardsIn(cells: CellsOf): (cell: string) => readonly RequestId[] {
  const { replica } = useLive();
  return useCallback((cell) => cells(replica.getView()).get(cell) ?? EMPTY, [replica, cells]);
}
