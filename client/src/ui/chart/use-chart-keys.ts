import type { EChartsType } from "echarts/core";
import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { TIP_CLASS } from "./chart-parts.ts";

interface Place {
  readonly series: number;
  readonly id: string;
  readonly index: number;
}

interface Walked {
  readonly id: string;
  readonly series: number;
  readonly count: number;
}

/** The series whose marks the keys go through: the first that is not only ground for others. */
function walked(chart: EChartsType): Walked | null {
  const series: unknown = Reflect.get(chart.getOption(), "series");
  if (!Array.isArray(series)) return null;
  const told = series.map((one: unknown, at) => {
    const of = Object(one);
    const data: unknown = Reflect.get(of, "data");
    return {
      series: at,
      id: String(Reflect.get(of, "id") ?? ""),
      count: Array.isArray(data) ? data.length : ArrayBuffer.isView(data) ? data.byteLength / 16 : 0,
      isGround: Reflect.get(of, "silent") === true,
    };
  });
  const filled = told.filter(({ count }) => count > 0);
  return filled.find(({ isGround }) => !isGround) ?? filled[0] ?? null;
}

const FAR = 10;

function target(key: string, at: number, count: number): number | null {
  const last = count - 1;
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    PageDown: at + FAR,
    PageUp: at - FAR,
    Home: 0,
    End: last,
  };
  const to = moves[key];
  return to === undefined ? null : Math.min(last, Math.max(0, to));
}

/** Goes through a chart's marks by keys: what each says is shown and spoken; Enter opens it, Escape leaves it. */
export function useChartKeys(
  chart: EChartsType | null,
  ground: RefObject<HTMLElement | null>,
  onPick: ((series: string, index: number) => void) | undefined,
) {
  const place = useRef<Place | null>(null);
  const [told, setTold] = useState({ words: "", place: 0 });

  function leave(): void {
    place.current = null;
    setTold({ words: "", place: 0 });
    if (chart !== null && !chart.isDisposed()) chart.dispatchAction({ type: "hideTip" });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (chart === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && place.current !== null) return leave();
    if (event.key === "Enter" && place.current !== null && onPick !== undefined) {
      event.preventDefault();
      return onPick(place.current.id, place.current.index);
    }
    const on = walked(chart);
    if (on === null) return;
    const from =
      place.current?.series === on.series ? place.current.index : event.key === "ArrowLeft" ? on.count : -1;
    const index = target(event.key, from, on.count);
    if (index === null) return;
    event.preventDefault();
    place.current = { series: on.series, id: on.id, index };
    chart.dispatchAction({ type: "showTip", seriesIndex: on.series, dataIndex: index });
    requestAnimationFrame(() => {
      const tip = ground.current?.querySelector<HTMLElement>(`.${TIP_CLASS}`);
      setTold({ words: tip?.innerText ?? "", place: index });
    });
  }
  return { said: told.words, place: told.place, keys: { onKeyDown, onBlur: leave } };
}
