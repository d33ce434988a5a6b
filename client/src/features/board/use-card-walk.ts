import type { RequestId } from "@tandem/shared";
import { useCallback } from "react";
import type { Picked } from "./board-context.ts";
import { cellFrom } from "./swimlanes.ts";
import type { WalkedGrid } from "./use-grid.ts";

interface CardWalk {
  readonly focus: (card: RequestId | undefined) => void;
  /** The card that an arrow leads to from another, over empty cells; undefined at the edge. */
  readonly next: (card: RequestId, key: string) => RequestId | undefined;
  /** Where a card in the hand comes to with this arrow; the same place at an edge. */
  readonly carry: (from: Picked, key: string) => Picked;
  /** Cards of a cell but those in the hand. */
  readonly others: (from: Picked, cell: string) => readonly RequestId[];
}

const clamp = (n: number, most: number) => Math.max(0, Math.min(n, most));
const across = (key: string) => (key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0);
const down = (key: string) => (key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0);

/** The ways that arrows lead over a board, with the focus or with a card in the hand. */
export function useCardWalk(
  grid: WalkedGrid,
  cardsIn: (cell: string) => readonly RequestId[],
  /** Scrolls to a card that may not be drawn. */
  reveal: (card: RequestId) => void,
): CardWalk {
  const focus = useCallback(
    (card: RequestId | undefined) => {
      if (!card) return;
      // A card that is not drawn yet appears once its list has scrolled to it.
      const find = () => document.querySelector<HTMLElement>(`[data-card-link="${card}"]`);
      if (!find()) reveal(card);
      find()?.focus();
      requestAnimationFrame(() => find()?.focus());
    },
    [reveal],
  );

  /** The first cell with cards on the way from one in a direction; null where the edge comes first. */
  const nextCell = useCallback(
    (from: string, key: string): string | null => {
      const step = (cell: string) => cellFrom(grid, cell, across(key), down(key));
      for (let cell = step(from); cell; cell = step(cell)) if (cardsIn(cell).length > 0) return cell;
      return null;
    },
    [grid, cardsIn],
  );

  const next = useCallback(
    (card: RequestId, key: string): RequestId | undefined => {
      const cell = grid.cellOfCard(card);
      if (cell === null) return undefined;
      const cards = cardsIn(cell);
      const at = cards.indexOf(card);
      const beside = cards[at + down(key)];
      if (down(key) !== 0 && beside) return beside;
      const over = nextCell(cell, key);
      if (over === null) return undefined;
      const there = cardsIn(over);
      return down(key) === 0 ? there[clamp(at, there.length - 1)] : there.at(down(key) > 0 ? 0 : -1);
    },
    [grid, cardsIn, nextCell],
  );

  const others = useCallback(
    ({ together }: Picked, cell: string) => cardsIn(cell).filter((id) => !together.includes(id)),
    [cardsIn],
  );

  const carry = useCallback(
    (from: Picked, key: string): Picked => {
      const at = from.at + down(key);
      if (down(key) !== 0 && at >= 0 && at <= others(from, from.cell).length) return { ...from, at };
      const cell = cellFrom(grid, from.cell, across(key), down(key));
      if (cell === null) return from;
      const there = others(from, cell).length;
      return { ...from, cell, at: down(key) === 0 ? clamp(from.at, there) : down(key) > 0 ? 0 : there };
    },
    [grid, others],
  );

  return { focus, next, carry, others };
}
