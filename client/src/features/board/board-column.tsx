import { useDroppable } from "@dnd-kit/core";
import type { Column, RequestId } from "@tandem/shared";
import { IconArrowBarToRight } from "@tabler/icons-react";
import { memo } from "react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted } from "../../ui/format.ts";
import { useBoard } from "./board-context.ts";
import { CardList } from "./card-list.tsx";
import { ColumnHead, OverrideNote } from "./column-head.tsx";
import classes from "./column.module.css";
import type { CellsOf } from "./board-cells.ts";
import { useCell } from "./use-cells.ts";
import { useWip } from "./use-wip.ts";

interface BoardColumnProps {
  readonly column: Column;
  readonly cells: CellsOf;
  /** A card hovers here: the index it would take among the others; null elsewhere. */
  readonly dropAt: number | null;
  /** The card in the hand. */
  readonly held: RequestId | null;
  /** The card picked up by key. */
  readonly picked: RequestId | null;
  /** Why a drop here would be refused, while dragging. */
  readonly refusal: string | null;
  /** Whether its cards are drawn: a phone shows one column, and draws that and the ones beside it. */
  readonly drawn: boolean;
  readonly onFold: (column: string, fold: boolean) => void;
}

/** One column: its count against its limit, what was let over, and its cards. */
export const BoardColumn = memo(function BoardColumn({
  column,
  cells,
  dropAt,
  held,
  picked,
  refusal,
  drawn,
  onFold,
}: BoardColumnProps) {
  const cards = useCell(cells, column.id);
  const wip = useWip(column.id);
  const { setNodeRef } = useDroppable({ id: column.id });
  const takes = dropAt !== null && refusal === null;
  const { chosen } = useBoard();
  /** How many the hand would add. */
  const coming = (there: readonly RequestId[]): number => {
    const together = chosen.carried();
    const inHand = together.size > 0 ? [...together] : held === null ? [] : [held];
    return inHand.filter((id) => !there.includes(id)).length;
  };
  return (
    <section
      ref={setNodeRef}
      className={classes["column"]}
      aria-label={`${column.name}, ${counted(wip, "card")}`}
      data-column={column.id}
      data-cell={column.id}
      data-drop={takes || undefined}
      data-refuses={refusal !== null || undefined}
    >
      <ColumnHead column={column} count={wip + (takes ? coming(cards) : 0)} preview={takes} onFold={onFold} />
      {refusal !== null && dropAt !== null && <p className={classes["refusal"]}>{refusal}</p>}
      <OverrideNote column={column} />
      {drawn && (
        <CardList
          cards={cards}
          dropAt={takes ? dropAt : null}
          held={held}
          picked={picked}
          empty={dropAt === null && <EmptyColumn column={column} />}
        />
      )}
    </section>
  );
});

const NEXT_STEP: Readonly<Record<Column["stage"], string>> = {
  ready: "Accepted requests wait here.",
  committed: "Planned requests wait here.",
  in_progress: "Pull the next card from the left.",
  review: "A card comes here when its done list is ticked.",
  launch_ready: "The requester accepts a delivery in review.",
  live: "Published requests of the last 14 days.",
};

function EmptyColumn({ column }: { readonly column: Column }) {
  const heading = column.limit === null ? "Nothing here" : `Room for ${column.limit}`;
  return (
    <EmptyState icon={IconArrowBarToRight} heading={heading} look="slot">
      {NEXT_STEP[column.stage]}
    </EmptyState>
  );
}
