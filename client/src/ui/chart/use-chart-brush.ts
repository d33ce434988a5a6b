import type { EChartsType } from "echarts/core";
import { type RefObject, useEffect, useEffectEvent, useState } from "react";

/** A marked part of a chart: from, to on each axis, in its units. */
export interface Brushed {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Less is a click that trembled. */
const LEAST_PIXELS = 8;

const between = (a: number, b: number): [number, number] => (a < b ? [a, b] : [b, a]);

function boxOf(from: readonly [number, number], to: readonly [number, number]): Box {
  const [left, right] = between(from[0], to[0]);
  const [top, bottom] = between(from[1], to[1]);
  return { left, top, width: right - left, height: bottom - top };
}

/** Marks a part of a chart by dragging a mouse over it; fingers go on scrolling. The box is to be drawn over the chart. */
export function useChartBrush(
  chart: EChartsType | null,
  ground: RefObject<HTMLElement | null>,
  onBrush: ((part: Brushed) => void) | undefined,
): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  const tell = useEffectEvent((part: Brushed) => onBrush?.(part));
  const isWanted = onBrush !== undefined;
  useEffect(() => {
    const element = ground.current;
    if (element === null || chart === null || !isWanted) return;
    let from: readonly [number, number] | null = null;
    const at = (event: PointerEvent): readonly [number, number] => {
      const { left, top } = element.getBoundingClientRect();
      return [event.clientX - left, event.clientY - top];
    };
    const down = (event: PointerEvent) => {
      if (event.pointerType !== "mouse" || event.button !== 0) return;
      const place = at(event);
      if (chart.containPixel("grid", [...place])) from = place;
    };
    const move = (event: PointerEvent) => {
      if (from === null) return;
      const drawn = boxOf(from, at(event));
      if (drawn.width + drawn.height < LEAST_PIXELS) return;
      event.preventDefault();
      setBox(drawn);
    };
    const up = (event: PointerEvent) => {
      if (from === null) return;
      const drawn = boxOf(from, at(event));
      from = null;
      setBox(null);
      if (drawn.width < LEAST_PIXELS && drawn.height < LEAST_PIXELS) return;
      const finder = { xAxisIndex: 0, yAxisIndex: 0 };
      const [x0 = 0, y1 = 0] = chart.convertFromPixel(finder, [drawn.left, drawn.top]);
      const [x1 = 0, y0 = 0] = chart.convertFromPixel(finder, [
        drawn.left + drawn.width,
        drawn.top + drawn.height,
      ]);
      tell({ x: [x0, x1], y: [y0, y1] });
    };
    element.addEventListener("pointerdown", down);
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
    return () => {
      element.removeEventListener("pointerdown", down);
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
    };
  }, [chart, ground, isWanted]);
  return box;
}
