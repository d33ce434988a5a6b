import type { Column, Pod } from "@tandem/shared";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, type RefObject } from "react";
import type { CellsOf } from "./board-cells.ts";
import { cellId } from "./board-cells.ts";
import { useBoard, type HandProps } from "./board-context.ts";
import classes from "./board-lanes.module.css";
import type { LanesBy } from "./board-search.ts";
import { LaneBand } from "./lane-band.tsx";
import { LaneColumnHead } from "./lane-column-head.tsx";
import type { Lane } from "./swimlanes.ts";
import { laneFold, type Folding } from "./use-folded.ts";
import { useLive } from "../../live/live-context.ts";

interface BoardLanesProps extends HandProps {
  /** What scrolls: lanes up and down, columns across. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly pod: Pod;
  readonly columns: readonly Column[];
  readonly cells: CellsOf;
  readonly by: LanesBy;
  readonly lanes: readonly Lane[];
  readonly folding: Folding;
  /** Columns far from the one that a phone shows are not drawn. */
  readonly isDrawn: (column: number) => boolean;
  readonly phone: boolean;
}

/** Pixels of a lane before it is measured: its head, and its longest cell up to the most a lane takes. */
const HEAD = 40;
const EMPTY = { some: 58, none: 34 } as const;
const MOST = 470;
const CARD = { roomy: 122, compact: 64 } as const;

/** The same columns in every swimlane, one below the other. A lane is as high as its cards up to a limit, then its cells scroll. */
export function BoardLanes({
  scroller,
  pod,
  columns,
  cells,
  by,
  lanes,
  over,
  held,
  picked,
  refusalOf,
  folding,
  isDrawn,
  phone,
}: BoardLanesProps) {
  const { density, reveals } = useBoard();
  const { replica } = useLive();
  const folded = (lane: Lane) => folding.isFolded(laneFold(by, lane.key));
  const bands = useVirtualizer({
    count: lanes.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => {
      const lane = lanes[i];
      if (!lane || folded(lane)) return HEAD;
      const known = cells(replica.getView());
      const most = Math.max(0, ...columns.map(({ id }) => known.get(cellId(id, lane.key))?.length ?? 0));
      return HEAD + Math.min(MOST, Math.max(most === 0 ? EMPTY.none : EMPTY.some, most * CARD[density] + 8));
    },
    gap: 8,
    overscan: 1,
    paddingEnd: 24,
    getItemKey: useCallback((i: number) => lanes[i]?.key ?? i, [lanes]),
  });
  useEffect(
    () =>
      reveals.onReveal((card) => {
        const known = cells(replica.getView());
        const at = lanes.findIndex(({ key }) =>
          columns.some(({ id }) => known.get(cellId(id, key))?.includes(card)),
        );
        if (at >= 0) bands.scrollToIndex(at);
      }),
    [reveals, cells, replica, lanes, columns, bands],
  );
  return (
    <div className={classes["lanes"]}>
      <div className={classes["heads"]}>
        {columns.map((column) => (
          <LaneColumnHead
            key={column.id}
            column={column}
            folded={folding.isFolded(column.id) && !phone}
            onFold={(fold) => folding.fold(column.id, fold)}
          />
        ))}
      </div>
      <div className={classes["bands"]} style={{ height: bands.getTotalSize() }}>
        {bands.getVirtualItems().map((item) => {
          const lane = lanes[item.index];
          if (!lane) return null;
          return (
            <div
              key={item.key}
              ref={bands.measureElement}
              data-index={item.index}
              className={classes["place"]}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <LaneBand
                pod={pod}
                by={by}
                lane={lane}
                columns={columns}
                cells={cells}
                over={over}
                held={held}
                picked={picked}
                refusalOf={refusalOf}
                folded={folded(lane)}
                isDrawn={isDrawn}
                isColumnFolded={(id) => folding.isFolded(id) && !phone}
                onFold={(fold) => folding.fold(laneFold(by, lane.key), fold)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
