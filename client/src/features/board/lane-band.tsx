import { useDroppable } from "@dnd-kit/core";
import { UnstyledButton } from "@mantine/core";
import type { Column, Pod } from "@tandem/shared";
import { IconChevronDown } from "@tabler/icons-react";
import { memo } from "react";
import { counted } from "../../ui/format.ts";
import { cellId, type CellsOf } from "./board-cells.ts";
import type { HandProps } from "./board-context.ts";
import classes from "./board-lanes.module.css";
import { CardList } from "./card-list.tsx";
import type { LanesBy } from "./board-search.ts";
import { LaneWip } from "./lane-wip.tsx";
import type { Lane } from "./swimlanes.ts";
import { useCell } from "./use-cells.ts";

interface LaneBandProps extends HandProps {
  readonly pod: Pod;
  readonly by: LanesBy;
  readonly lane: Lane;
  readonly columns: readonly Column[];
  readonly cells: CellsOf;
  readonly folded: boolean;
  /** Columns far from the one that a phone shows are not drawn. */
  readonly isDrawn: (column: number) => boolean;
  readonly isColumnFolded: (column: string) => boolean;
  readonly onFold: (fold: boolean) => void;
}

/** One swimlane: what its cards have in common, and a cell for every column. Folded, only its head stays. */
export function LaneBand({
  pod,
  by,
  lane,
  columns,
  cells,
  over,
  held,
  picked,
  refusalOf,
  folded,
  isDrawn,
  isColumnFolded,
  onFold,
}: LaneBandProps) {
  return (
    <section
      className={classes["band"]}
      aria-label={`${lane.name}, ${counted(lane.count, "card")}`}
      data-empty={lane.count === 0 || undefined}
    >
      <h2 className={classes["name"]}>
        <UnstyledButton
          className={classes["toggle"] ?? ""}
          aria-expanded={!folded}
          onClick={() => onFold(!folded)}
        >
          <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />
          {lane.name}
          <span className={classes["count"]}>{lane.count}</span>
        </UnstyledButton>
        <LaneWip pod={pod} by={by} lane={lane} />
      </h2>
      {!folded && (
        <div className={classes["cells"]}>
          {columns.map((column, i) => {
            const id = cellId(column.id, lane.key);
            return isColumnFolded(column.id) ? (
              <FoldedCell key={column.id} id={id} column={column} cells={cells} />
            ) : (
              <LaneCell
                key={column.id}
                id={id}
                column={column}
                cells={cells}
                dropAt={over?.cell === id ? over.at : null}
                held={held}
                picked={picked}
                refusal={refusalOf(id)}
                drawn={isDrawn(i)}
              />
            );
          })}
        </div>
      )}
    </section>
  );
}

interface CellProps {
  readonly id: string;
  readonly column: Column;
  readonly cells: CellsOf;
}

interface LaneCellProps extends CellProps, Pick<HandProps, "held" | "picked"> {
  readonly dropAt: number | null;
  readonly refusal: string | null;
  readonly drawn: boolean;
}

const LaneCell = memo(function LaneCell({
  id,
  column,
  cells,
  dropAt,
  held,
  picked,
  refusal,
  drawn,
}: LaneCellProps) {
  const cards = useCell(cells, id);
  const { setNodeRef } = useDroppable({ id });
  const takes = dropAt !== null && refusal === null;
  return (
    <div
      ref={setNodeRef}
      role="group"
      className={classes["cell"]}
      aria-label={`${column.name}, ${counted(cards.length, "card")}`}
      data-column={column.id}
      data-cell={id}
      data-drop={takes || undefined}
      data-refuses={refusal !== null || undefined}
    >
      {refusal !== null && dropAt !== null && <p className={classes["refusal"]}>{refusal}</p>}
      {drawn && <CardList cards={cards} dropAt={takes ? dropAt : null} held={held} picked={picked} />}
    </div>
  );
});

function FoldedCell({ id, column, cells }: CellProps) {
  const cards = useCell(cells, id);
  return (
    <div className={classes["foldedCell"]} title={`${column.name}, ${counted(cards.length, "card")}`}>
      {cards.length > 0 && cards.length}
    </div>
  );
}
