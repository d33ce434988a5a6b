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
import { notifyRefused } from "../../ui/notify.tsx";
import type { Say } from "./use-announcer.tsx";
import { useEdgeScroll } from "./use-edge-scroll.ts";
import { useLostCard } from "./use-lost-card.ts";
import type { Choosing } from "./use-choosing.ts";
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
function indexAt(cell: string, isHeld: (card: string) => boolean, y: number, count: number): number {
  const drawn = document.querySelectorAll<HTMLElement>(`[data-cell="${cell}"] li[data-index]`);
  let at = 0;
  for (const row of [...drawn].toSorted((a, b) => Number(a.dataset["index"]) - Number(b.dataset["index"]))) {
    if (isHeld(row.querySelector<HTMLElement>("[data-card]")?.dataset["card"] ?? "")) continue;
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

/** Milliseconds of a long press, and how far a finger may slip meanwhile, in pixels: farther, it scrolls. */
const PRESS = { delay: 260, tolerance: 8 } as const;

/**
 * Dragging by mouse, or by a long press on touch so that scrolling stays scrolling. `cardsIn` gives the cards a cell
 * shows now, filtered as it is.
 */
export function useCardDrag(
  moves: Moves,
  cardsIn: (cell: string) => readonly RequestId[],
  say: Say,
  choosing: Pick<Choosing, "with" | "chosen">,
): CardDrag {
  const { replica } = useLive();
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef<Drag | null>(null);
  const height = useRef(0);
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
    useSensor(TouchSensor, { activationConstraint: PRESS }),
  );
  /** Takes the place in this cell that the pointer's height means. */
  const hover = useCallback(
    (card: RequestId, cell: string) => {
      const cards = cardsIn(cell);
      const together = choosing.chosen.carried();
      const isHeld = (id: string) => id === card || together.has(id as RequestId);
      const at = indexAt(cell, isHeld, height.current, cards.length);
      // Rows behind those of the cards in the hand count less.
      const above = [card, ...together].filter((id, i, held) => {
        const own = held.indexOf(id) === i ? cards.indexOf(id) : -1;
        return own >= 0 && own < at;
      });
      set({ card, over: { cell, at: at - above.length } });
    },
    [cardsIn, choosing, set],
  );
  useEdgeScroll({
    active: drag !== null,
    cell: drag?.over?.cell ?? null,
    onShift({ y }) {
      height.current = y;
      const now = latest.current;
      if (now?.over) hover(now.card, now.over.cell);
    },
  });
  const release = useLostCard(drag?.card ?? null, (words) => {
    letGo();
    say(words);
    notifyRefused({ reason: words });
  });
  return useMemo(() => {
    function letDown(): void {
      release();
      choosing.chosen.carry([]);
      set(null);
    }
    return {
      drag,
      sensors,
      onDragStart({ active, activatorEvent }) {
        height.current = pointerY(activatorEvent);
        const card = active.id as RequestId;
        choosing.chosen.carry(choosing.with(card));
        set({ card, over: null });
        if ("touches" in activatorEvent) navigator.vibrate?.(10);
      },
      onDragMove({ active, over }) {
        const card = active.id as RequestId;
        if (over) hover(card, String(over.id));
        else set({ card, over: null });
      },
      onDragEnd() {
        const done = latest.current;
        const together = [...choosing.chosen.carried()];
        letDown();
        if (!done?.over) return;
        const { cell, at } = done.over;
        const card = requestOf(replica.getView(), done.card);
        if (together.length > 1)
          moves.putAll(together, () => cell, neighboursAt(cardsIn(cell), together, at));
        else if (card) moves.put(card, cell, neighboursAt(cardsIn(cell), [card.id], at));
      },
      onDragCancel: letDown,
    };
  }, [drag, sensors, set, hover, release, cardsIn, moves, replica, choosing]);
}

/** Ends a drag as a page does that goes out of sight, which is the one way in that a sensor leaves. */
const letGo = (): void => void window.dispatchEvent(new Event("visibilitychange"));

function pointerY(event: Event): number {
  if ("touches" in event) return (event as TouchEvent).touches[0]?.clientY ?? 0;
  return (event as MouseEvent).clientY;
}
