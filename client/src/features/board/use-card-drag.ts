import {
  closestCorners,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
  type DragMoveEvent,
  type DragStartEvent,
} from "@dnd-kit/core";
import { requestOf, type RequestId } from "@tandem/shared";
import { useCallback, useMemo, useRef, useState } from "react";
import { useLive } from "../../live/live-context.ts";
import { neighboursAt } from "./lane-place.ts";
import type { Moves } from "./use-moves.tsx";

/** A drag under way: the card, and where it would be put down. */
export interface Drag {
  readonly card: RequestId;
  /** A cell, and the index among the other cards there. */
  readonly over: { readonly cell: string; readonly at: number } | null;
}

/** Pointer within, then the closest corners, so that empty columns and the gaps between them work. */
export const collide: CollisionDetection = (args) => {
  const within = pointerWithin(args);
  return within.length > 0 ? within : closestCorners(args);
};

/** The index among a cell's drawn cards that a pointer at height `y` means: above the first whose middle is below it. */
function indexAt(cell: string, card: RequestId, y: number, count: number): number {
  const drawn = document.querySelectorAll<HTMLElement>(`[data-cell="${cell}"] li[data-index]`);
  let at = 0;
  for (const row of [...drawn].toSorted((a, b) => Number(a.dataset["index"]) - Number(b.dataset["index"]))) {
    if (row.querySelector(`[data-card="${card}"]`)) continue;
    const { top, height } = row.getBoundingClientRect();
    const index = Number(row.dataset["index"]);
    if (y < top + height / 2) return Math.min(index, count);
    at = index + 1;
  }
  return Math.min(at, count);
}

interface CardDrag {
  readonly drag: Drag | null;
  readonly sensors: ReturnType<typeof useSensors>;
  readonly onDragStart: (event: DragStartEvent) => void;
  readonly onDragMove: (event: DragMoveEvent) => void;
  readonly onDragEnd: (event: DragEndEvent) => void;
  readonly onDragCancel: () => void;
}

/**
 * Dragging by mouse, or by a long press on touch so that scrolling stays scrolling. `cardsIn` gives the cards a cell
 * shows now, filtered as it is.
 */
export function useCardDrag(moves: Moves, cardsIn: (cell: string) => readonly RequestId[]): CardDrag {
  const { replica } = useLive();
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef<Drag | null>(null);
  const set = useCallback((next: Drag | null) => {
    const before = latest.current;
    if (
      before?.card === next?.card &&
      before?.over?.cell === next?.over?.cell &&
      before?.over?.at === next?.over?.at
    )
      return;
    latest.current = next;
    setDrag(next);
  }, []);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 260, tolerance: 8 } }),
  );
  return useMemo(
    () => ({
      drag,
      sensors,
      onDragStart: ({ active }) => set({ card: active.id as RequestId, over: null }),
      onDragMove: ({ active, over, activatorEvent, delta }) => {
        const card = active.id as RequestId;
        if (!over) return set({ card, over: null });
        const cell = String(over.id);
        const cards = cardsIn(cell);
        const own = cards.indexOf(card);
        const y = pointerY(activatorEvent) + delta.y;
        const at = indexAt(cell, card, y, cards.length - (own < 0 ? 0 : 1) + 1);
        // Rows behind the card's own count one less.
        set({ card, over: { cell, at: own >= 0 && own < at ? at - 1 : at } });
      },
      onDragEnd: () => {
        const done = latest.current;
        set(null);
        if (!done?.over) return;
        const view = replica.getView();
        const card = requestOf(view, done.card);
        if (card)
          moves.put(card, done.over.cell, neighboursAt(cardsIn(done.over.cell), card.id, done.over.at));
      },
      onDragCancel: () => set(null),
    }),
    [drag, sensors, set, cardsIn, moves, replica],
  );
}

function pointerY(event: Event): number {
  if ("touches" in event) return (event as TouchEvent).touches[0]?.clientY ?? 0;
  return (event as MouseEvent).clientY;
}
