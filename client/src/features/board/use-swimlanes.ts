import type { Pod, WorkspaceState } from "@tandem/shared";
import { useCallback } from "react";
import { useView } from "../../live/hooks.ts";
import { useNames } from "../../live/use-names.ts";
import type { CellsOf } from "./board-cells.ts";
import type { LanesBy } from "./board-search.ts";
import { swimlanesOf, type Lane } from "./swimlanes.ts";

const same = (a: readonly Lane[] | null, b: readonly Lane[] | null): boolean =>
  a === b ||
  (a?.length === b?.length &&
    (a ?? []).every((lane, i) => {
      const other = b?.[i];
      return lane.key === other?.key && lane.name === other.name && lane.count === other.count;
    }));

/** The lanes of a board as they stand; null where it has none. */
export function useSwimlanes(pod: Pod, by: LanesBy | undefined, cells: CellsOf): readonly Lane[] | null {
  const nameOf = useNames();
  return useView(
    useCallback(
      (view: WorkspaceState) => (by === undefined ? null : swimlanesOf(view, pod, by, cells(view), nameOf)),
      [pod, by, cells, nameOf],
    ),
    same,
  );
}
