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
  readonly over: { readonly column: string; readonly at: number } | null;
}

/** Pointer within, then the closest corners, so that empty columns and the gaps between them work. */
export const collide: CollisionDetection = (args) => {
  const within = pointerWithin(args);
  return within.length > 0 ? within : closestCorners(args);
};

/** The index among a column's drawn cards that a pointer at height `y` means: above the first whose middle is below it. */
function indexAt(column: string, card: RequestId, y: number, count: number): number {
  const drawn = document.querySelectorAll<HTMLElement>(`[data-column="${column}"] li[data-index]`);
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
 * Dragging by mouse, or by a long press on touch so that scrolling stays scrolling. `laneOf` gives the cards a column
 * shows now, filtered as it is.
 */
export function useCardDrag(moves: Moves, laneOf: (column: string) => readonly RequestId[]): CardDrag {
  const { replica } = useLive();
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef<Drag | null>(null);
  const set = useCallback((next: Drag | null) => {
    const before = latest.current;
    if (
      before?.card === next?.card &&
      before?.over?.column === next?.over?.column &&
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
        const column = String(over.id);
        const count = laneOf(column).filter((id) => id !== card).length;
        const at = indexIn(
          laneOf(column),
          card,
          indexAt(column, card, pointerY(activatorEvent) + delta.y, count + 1),
        );
        set({ card, over: { column, at } });
      },
      onDragEnd: () => {
        const done = latest.current;
        set(null);
        if (!done?.over) return;
        const view = replica.getView();
        const card = requestOf(view, done.card);
        const column = view.columns[done.over.column];
        if (card && column) moves.put(card, column, neighboursAt(laneOf(column.id), card.id, done.over.at));
      },
      onDragCancel: () => set(null),
    }),
    [drag, sensors, set, laneOf, moves, replica],
  );
}

/** From an index among all drawn rows to one among the others: rows behind the card's own count one less. */
function indexIn(lane: readonly RequestId[], card: RequestId, at: number): number {
  const own = lane.indexOf(card);
  return own >= 0 && own < at ? at - 1 : at;
}

function pointerY(event: Event): number {
  if ("touches" in event) return (event as TouchEvent).touches[0]?.clientY ?? 0;
  return (event as MouseEvent).clientY;
}
