import { requestOf, type RequestId } from "@tandem/shared";
import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { useLive } from "../../live/live-context.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import type { Picked } from "./board-context.ts";
import { cellOf } from "./board-cells.ts";
import { neighboursAt } from "./lane-place.ts";
import { cellFrom } from "./swimlanes.ts";
import type { WalkedGrid } from "./use-grid.ts";
import type { Moves } from "./use-moves.tsx";

interface CardKeys {
  readonly picked: Picked | null;
  /** What a screen reader is told about every step. */
  readonly said: string;
  readonly onCardKey: (event: KeyboardEvent, card: RequestId) => void;
}

interface Options {
  readonly moves: Moves;
  readonly grid: WalkedGrid;
  readonly cardsIn: (cell: string) => readonly RequestId[];
  /** Scrolls to a card that may not be drawn. */
  readonly reveal: (card: RequestId) => void;
  readonly openMenu: (card: RequestId) => void;
}

const clamp = (n: number, most: number) => Math.max(0, Math.min(n, most));

/**
 * The board by keyboard: arrows walk from card to card; Space picks one up, arrows carry it, Space puts it down, Escape
 * puts it back; M asks where to; Enter opens it, as on any link.
 */
export function useCardKeys({ moves, grid, cardsIn, reveal, openMenu }: Options): CardKeys {
  const { replica } = useLive();
  const [picked, setPicked] = useState<Picked | null>(null);
  const [said, setSaid] = useState("");

  // A card listens itself: only the one with the focus has these keys.
  useShortcuts([
    [
      {
        keys: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
        group: "Cards",
        words: "From card to card",
      },
      null,
    ],
    [{ keys: "Space", group: "Cards", words: "Pick up, put down" }, null],
    [{ keys: "M", group: "Cards", words: "Move to…" }, null],
    [{ keys: "Enter", group: "Cards", words: "Open" }, null],
  ]);

  const tell = useCallback(
    (place: Picked) => {
      const others = cardsIn(place.cell).filter((id) => id !== place.card).length;
      setSaid(`${grid.nameOf(place.cell)}, place ${place.at + 1} of ${others + 1}.`);
    },
    [grid, cardsIn],
  );

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
    (from: string, across: number, down: number): string | null => {
      for (let cell = cellFrom(grid, from, across, down); cell; cell = cellFrom(grid, cell, across, down))
        if (cardsIn(cell).length > 0) return cell;
      return null;
    },
    [grid, cardsIn],
  );

  const walk = useCallback(
    (card: RequestId, key: string) => {
      const cell = grid.cellOfCard(card);
      if (cell === null) return;
      const cards = cardsIn(cell);
      const at = cards.indexOf(card);
      const down = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
      const beside = cards[at + down];
      if (down !== 0 && beside) return focus(beside);
      const next = nextCell(cell, key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0, down);
      if (next === null) return;
      const there = cardsIn(next);
      focus(down === 0 ? there[clamp(at, there.length - 1)] : there.at(down > 0 ? 0 : -1));
    },
    [grid, cardsIn, nextCell, focus],
  );

  const carry = useCallback(
    (from: Picked, key: string): Picked => {
      const others = (cell: string) => cardsIn(cell).filter((id) => id !== from.card).length;
      const down = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
      const at = from.at + down;
      if (down !== 0 && at >= 0 && at <= others(from.cell)) return { ...from, at };
      const cell = cellFrom(grid, from.cell, key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0, down);
      if (cell === null) return from;
      return { ...from, cell, at: down === 0 ? clamp(from.at, others(cell)) : down > 0 ? 0 : others(cell) };
    },
    [grid, cardsIn],
  );

  const putDown = useCallback(
    (place: Picked) => {
      const card = requestOf(replica.getView(), place.card);
      setPicked(null);
      if (!card) return;
      moves.put(card, place.cell, neighboursAt(cardsIn(place.cell), card.id, place.at));
      const after = requestOf(replica.getView(), card.id);
      setSaid(
        after?.column === cellOf(place.cell).column
          ? `${card.key} is in ${grid.nameOf(place.cell)}.`
          : `${card.key} stays where it was.`,
      );
      focus(card.id);
    },
    [replica, moves, grid, cardsIn, focus],
  );

  const handle = useCallback(
    (event: KeyboardEvent, card: RequestId) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const arrow = event.key.startsWith("Arrow");
      if (picked) {
        if (arrow) {
          const next = carry(picked, event.key);
          setPicked(next);
          tell(next);
        } else if (event.key === " " || event.key === "Enter") putDown(picked);
        else if (event.key === "Escape" || event.key === "Tab") {
          setPicked(null);
          setSaid("Put back.");
        } else return;
      } else if (arrow) walk(card, event.key);
      else if (event.key.toLowerCase() === "m") openMenu(card);
      else if (event.key === " ") {
        const cell = grid.cellOfCard(card);
        if (cell === null) return;
        const place = { card, cell, at: cardsIn(cell).indexOf(card) };
        setPicked(place);
        const { key } = requestOf(replica.getView(), card) ?? { key: "" };
        setSaid(
          `${key} picked up from ${grid.nameOf(cell)}, place ${place.at + 1}. Arrows carry it, Space puts it down, Escape puts it back.`,
        );
      } else return;
      event.preventDefault();
    },
    [picked, carry, tell, putDown, walk, openMenu, grid, cardsIn, replica],
  );

  // One function for all cards and all time: a new one at each key would draw every card anew.
  const latest = useRef(handle);
  useLayoutEffect(() => {
    latest.current = handle;
  }, [handle]);
  const onCardKey = useCallback<typeof handle>((event, card) => latest.current(event, card), []);

  return { picked, said, onCardKey };
}
