import { requestOf, type Column, type RequestId } from "@tandem/shared";
import { useMemo } from "react";
import { useLive } from "../../live/live-context.ts";
import { cellId, cellOf, laneKey } from "./board-cells.ts";
import type { LanesBy } from "./board-search.ts";
import type { Grid, Lane } from "./swimlanes.ts";

/** The board as somebody walks over it by key. */
export interface WalkedGrid extends Grid {
  /** The cell that a card lies in; null for one that is not shown there. */
  readonly cellOfCard: (card: RequestId) => string | null;
  /** What a cell is called, "Build" or "Build, Hana Kimura". */
  readonly nameOf: (cell: string) => string;
}

export function useGrid(
  columns: readonly Column[],
  by: LanesBy | undefined,
  lanes: readonly Lane[] | null,
  cardsIn: (cell: string) => readonly RequestId[],
): WalkedGrid {
  const { replica } = useLive();
  return useMemo(
    () => ({
      columns,
      lanes: lanes?.map(({ key }) => key) ?? null,
      nameOf(cell) {
        const { column, lane } = cellOf(cell);
        const name = columns.find(({ id }) => id === column)?.name ?? "";
        const within = lanes?.find(({ key }) => key === lane)?.name;
        return within === undefined ? name : `${name}, ${within}`;
      },
      cellOfCard(id) {
        const card = requestOf(replica.getView(), id);
        if (!card?.column) return null;
        const cell = cellId(card.column, by === undefined ? null : laneKey(card, by));
        return cardsIn(cell).includes(id) ? cell : null;
      },
    }),
    [columns, lanes, by, replica, cardsIn],
  );
}
