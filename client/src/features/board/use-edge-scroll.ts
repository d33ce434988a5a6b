import { useEffect, useRef } from "react";

/** Pixels from an edge within which the board follows a card in the hand. */
const EDGE = 48;
/** Pixels a frame at the very edge. */
const FASTEST = 14;
/** Milliseconds at a side edge until the next column comes, where one is shown at a time. */
const DWELL_MS = 450;
/** And until each after it: time to see what came and to leave the side. */
const NEXT_DWELL_MS = 800;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Options {
  /** A card is in the hand. */
  readonly active: boolean;
  /** The cell below the card now. */
  readonly cell: string | null;
  /** The pointer moved, or the board below it did. */
  readonly onShift: (point: Point) => void;
}

/** How far to scroll in a frame for a pointer between two edges: nothing in the middle, faster toward the edge. */
export function edgeSpeed(at: number, start: number, end: number): number {
  const near = Math.min(EDGE, (end - start) / 4);
  if (at < start + near) return -Math.ceil((FASTEST * Math.min(near, start + near - at)) / near);
  if (at > end - near) return Math.ceil((FASTEST * Math.min(near, at - end + near)) / near);
  return 0;
}

/**
 * Lets the board follow a dragged card: the list below it scrolls at its ends, the strip of columns at its sides; where
 * one column is shown at a time, resting at a side turns to the next.
 */
export function useEdgeScroll({ active, cell, onShift }: Options): void {
  const latest = useRef({ cell, onShift });
  useEffect(() => {
    latest.current = { cell, onShift };
  });
  useEffect(() => {
    if (!active) return;
    let point: Point | null = null;
    let restsSince: number | null = null;
    const moved = (event: MouseEvent | TouchEvent) => {
      const at = "touches" in event ? event.touches[0] : event;
      if (!at) return;
      point = { x: at.clientX, y: at.clientY };
      latest.current.onShift(point);
    };
    const turn = (strip: HTMLElement, speed: number, now: number): void => {
      if (getComputedStyle(strip).scrollSnapType === "none") {
        strip.scrollLeft += speed;
        return;
      }
      restsSince ??= now;
      if (now - restsSince < DWELL_MS) return;
      restsSince = now + NEXT_DWELL_MS - DWELL_MS;
      const page = (strip.querySelector<HTMLElement>("[data-column]")?.offsetWidth ?? 0) + 8;
      const at = Math.round(strip.scrollLeft / page) + Math.sign(speed);
      strip.scrollTo({ left: at * page, behavior: "smooth" });
    };
    const follow = (now: number): void => {
      frame = requestAnimationFrame(follow);
      if (!point) return;
      const strip = document.querySelector<HTMLElement>("[data-strip]");
      const side = strip?.getBoundingClientRect();
      const across = side ? edgeSpeed(point.x, side.left, side.right) : 0;
      if (strip && across !== 0) turn(strip, across, now);
      else restsSince = null;
      const list = document
        .querySelector(`[data-cell="${latest.current.cell ?? ""}"]`)
        ?.querySelector<HTMLElement>("[data-scroller]");
      const ends = list?.getBoundingClientRect();
      const down = ends ? edgeSpeed(point.y, ends.top, Math.min(ends.bottom, window.innerHeight)) : 0;
      if (!list || down === 0) return;
      const before = list.scrollTop;
      list.scrollTop += down;
      if (list.scrollTop !== before) latest.current.onShift(point);
    };
    let frame = requestAnimationFrame(follow);
    window.addEventListener("mousemove", moved);
    window.addEventListener("touchmove", moved);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("mousemove", moved);
      window.removeEventListener("touchmove", moved);
    };
  }, [active]);
}
