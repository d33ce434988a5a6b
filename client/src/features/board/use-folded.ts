import type { Column } from "@tandem/shared";
import { useCallback, useMemo } from "react";
import { useDeviceChoice } from "../../live/device-choice.ts";

/** What somebody folded or unfolded on this device, by id of a column or `lane <kind> <key>`. */
type Folds = Readonly<Record<string, boolean>>;

const areFolds = (stored: unknown): stored is Folds =>
  typeof stored === "object" &&
  stored !== null &&
  !Array.isArray(stored) &&
  Object.values(stored).every((fold) => typeof fold === "boolean");

const NONE: Folds = {};
/** So many are remembered; the oldest go first. */
const MOST = 200;

export interface Folding {
  readonly isFolded: (id: string) => boolean;
  readonly fold: (id: string, fold: boolean) => void;
}

export const laneFold = (by: string, lane: string): string => `lane ${by} ${lane}`;

/** Which columns and lanes are folded on this device. Live is, until somebody unfolds it. */
export function useFolded(columns: readonly Column[]): Folding {
  const [folds, set] = useDeviceChoice("board-folds", NONE, areFolds);
  const live = useMemo(
    () => new Set<string>(columns.filter(({ stage }) => stage === "live").map(({ id }) => id)),
    [columns],
  );
  const isFolded = useCallback((id: string) => folds[id] ?? live.has(id), [folds, live]);
  const fold = useCallback(
    (id: string, to: boolean) => {
      const { [id]: _, ...others } = folds;
      const kept = to === live.has(id) ? others : { ...others, [id]: to };
      set(Object.fromEntries(Object.entries(kept).slice(-MOST)));
    },
    [folds, live, set],
  );
  return useMemo(() => ({ isFolded, fold }), [isFolded, fold]);
}
