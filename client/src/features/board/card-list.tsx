import type { RequestId } from "@tandem/shared";
import { useVirtualizer, defaultRangeExtractor, type Range } from "@tanstack/react-virtual";
import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { BoardCard } from "./board-card.tsx";
import { useBoard } from "./board-context.ts";
import classes from "./column.module.css";

interface CardListProps {
  /** Cards that the filter shows, in order. */
  readonly cards: readonly RequestId[];
  /** The index that a card in the hand would take among the others; null while it would not lie here. */
  readonly dropAt: number | null;
  /** The card in the hand, so that its row stays drawn while it is scrolled away. */
  readonly held: RequestId | null;
  /** The card picked up by key. */
  readonly picked: RequestId | null;
  /** What is said while it is empty. */
  readonly empty?: React.ReactNode;
}

/** Pixels that a card takes before it is measured. */
const CARD_HEIGHT = { roomy: 116, compact: 58 } as const;
const GAP = 6;

/** The cards of a cell, drawn only where they can be seen, and the line where one would be put down. */
export function CardList({ cards, dropAt, held, picked, empty }: CardListProps) {
  const { density, reveals, chosen } = useBoard();
  const together = useSyncExternalStore(chosen.subscribe, chosen.carried);
  const scroller = useRef<HTMLDivElement>(null);
  const heldAt = held === null ? -1 : cards.indexOf(held);
  const rows = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => CARD_HEIGHT[density], [density]),
    gap: GAP,
    overscan: 2,
    paddingEnd: 8,
    // The same function for the same cards: another one has every row of thousands placed anew.
    getItemKey: useCallback((i: number) => cards[i] ?? i, [cards]),
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        return heldAt < 0 || shown.includes(heldAt) ? shown : [...shown, heldAt].toSorted((a, b) => a - b);
      },
      [heldAt],
    ),
  });
  useEffect(
    () =>
      reveals.onReveal((card) => {
        const at = cards.indexOf(card);
        if (at >= 0) rows.scrollToIndex(at);
      }),
    [reveals, cards, rows],
  );
  const items = rows.getVirtualItems();
  // Where the line stands: above the row that now has that index among the others.
  const lineRow =
    dropAt === null
      ? null
      : together.size > 0
        ? rowAmong(cards, together, dropAt)
        : heldAt >= 0 && dropAt >= heldAt
          ? dropAt + 1
          : dropAt;
  useCarriedInSight(rows, scroller, picked === null ? null : lineRow);
  const lineAt = items.find((item) => item.index === lineRow)?.start ?? rows.getTotalSize();
  return (
    <div ref={scroller} className={classes["scroller"]} data-scroller="">
      <ol className={classes["list"]} style={{ height: Math.max(rows.getTotalSize(), 8) }}>
        {items.map((item) => {
          const card = cards[item.index];
          return (
            card && (
              <li
                key={item.key}
                data-index={item.index}
                ref={rows.measureElement}
                style={{ transform: `translateY(${item.start}px)` }}
                aria-setsize={cards.length}
                aria-posinset={item.index + 1}
              >
                <BoardCard id={card} picked={card === picked} />
              </li>
            )
          );
        })}
        {lineRow !== null && (
          <li
            aria-hidden="true"
            className={classes["line"]}
            style={{ transform: `translateY(${lineAt - 4}px)` }}
          />
        )}
      </ol>
      {cards.length === 0 && dropAt === null && empty}
    </div>
  );
}

/** The row that has index `at` among the cards that are not in the hand. */
function rowAmong(cards: readonly RequestId[], held: ReadonlySet<RequestId>, at: number): number {
  let others = 0;
  const row = cards.findIndex((id) => !held.has(id) && others++ === at);
  return row < 0 ? cards.length : row;
}

/** The line follows the arrows: its row is scrolled to, and so is its list. */
function useCarriedInSight(
  rows: { readonly scrollToIndex: (index: number) => void; readonly options: { readonly count: number } },
  list: React.RefObject<HTMLElement | null>,
  row: number | null,
): void {
  useEffect(() => {
    if (row === null) return;
    rows.scrollToIndex(Math.max(0, Math.min(row, rows.options.count - 1)));
    list.current?.scrollIntoView?.({ inline: "nearest", block: "nearest" });
  }, [rows, list, row]);
}
