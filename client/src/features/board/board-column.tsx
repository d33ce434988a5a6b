import { useDroppable } from "@dnd-kit/core";
import type { Column, RequestId } from "@tandem/shared";
import { IconLockOpen, IconArrowBarToRight } from "@tabler/icons-react";
import { useVirtualizer, defaultRangeExtractor } from "@tanstack/react-virtual";
import { useRef, type ReactNode } from "react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted } from "../../ui/format.ts";
import { WipBadge } from "../../ui/wip-badge.tsx";
import { BoardCard } from "./board-card.tsx";
import { useBoard } from "./board-context.ts";
import classes from "./column.module.css";

interface BoardColumnProps {
  readonly column: Column;
  /** Cards that the filter shows, in order. */
  readonly lane: readonly RequestId[];
  /** What counts against the limit, whatever the filter shows. */
  readonly wip: number;
  /** A card hovers here: the index it would take among the others; null elsewhere. */
  readonly dropAt: number | null;
  /** The dragged card, so that its row stays drawn while it is scrolled away. */
  readonly dragged: RequestId | null;
  /** The card picked up by key. */
  readonly picked: RequestId | null;
  /** Why a drop here would be refused, while dragging. */
  readonly refusal: string | null;
  readonly menu: ReactNode;
}

/** One column: its count against its limit, what was let over, and its cards, drawn only where they can be seen. */
export function BoardColumn({ column, lane, wip, dropAt, dragged, picked, refusal, menu }: BoardColumnProps) {
  const { person } = useBoard();
  const scroller = useRef<HTMLDivElement>(null);
  const { setNodeRef } = useDroppable({ id: column.id });
  const draggedAt = dragged === null ? -1 : lane.indexOf(dragged);
  const rows = useVirtualizer({
    count: lane.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 116,
    gap: 6,
    overscan: 4,
    paddingEnd: 8,
    getItemKey: (i) => lane[i]!,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return draggedAt < 0 || shown.includes(draggedAt)
        ? shown
        : [...shown, draggedAt].toSorted((a, b) => a - b);
    },
  });
  const isOver = dropAt !== null;
  const items = rows.getVirtualItems();
  // Where the line stands: above the row that now has that index among the others.
  const lineRow = isOver && draggedAt >= 0 && dropAt >= draggedAt ? dropAt + 1 : (dropAt ?? 0);
  const lineAt = items.find((item) => item.index === lineRow)?.start ?? rows.getTotalSize();
  return (
    <section
      ref={setNodeRef}
      className={classes["column"]}
      aria-label={`${column.name}, ${counted(wip, "card")}`}
      data-column={column.id}
      data-drop={(isOver && !refusal) || undefined}
      data-refuses={refusal !== null || undefined}
    >
      <header className={classes["head"]}>
        <h2>{column.name}</h2>
        <WipBadge
          count={wip + (isOver && draggedAt < 0 && !refusal ? 1 : 0)}
          limit={column.limit}
          preview={isOver && !refusal}
        />
        {column.stage === "review" && <span className={classes["turn"]}>marketing</span>}
        <span className={classes["space"]} />
        {menu}
      </header>
      {refusal !== null && isOver && <p className={classes["refusal"]}>{refusal}</p>}
      {column.override && (
        <p className={classes["override"]}>
          <IconLockOpen size={15} stroke={1.75} aria-hidden="true" />
          <span>
            <b>{person(column.override.by).name.split(" ")[0]} let one over:</b> {column.override.reason}
          </span>
        </p>
      )}
      <div ref={scroller} className={classes["scroller"]} data-scroller="">
        <ol className={classes["list"]} style={{ height: Math.max(rows.getTotalSize(), 8) }}>
          {items.map((item) => (
            <li
              key={item.key}
              data-index={item.index}
              ref={rows.measureElement}
              style={{ transform: `translateY(${item.start}px)` }}
              aria-setsize={lane.length}
              aria-posinset={item.index + 1}
            >
              <BoardCard id={lane[item.index]!} picked={lane[item.index] === picked} />
            </li>
          ))}
          {isOver && !refusal && (
            <li
              aria-hidden="true"
              className={classes["line"]}
              style={{ transform: `translateY(${lineAt - 4}px)` }}
            />
          )}
        </ol>
        {lane.length === 0 && !isOver && <EmptyColumn column={column} />}
      </div>
    </section>
  );
}

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
