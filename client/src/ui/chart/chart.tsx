import type { ComposeOption, EChartsType } from "echarts/core";
import type { BarSeriesOption, LineSeriesOption, ScatterSeriesOption } from "echarts/charts";
import type { GridComponentOption, TooltipComponentOption } from "echarts/components";
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from "react";
import classes from "./chart.module.css";
import { type ChartTheme, readChartTheme, shownScheme, watchScheme } from "./chart-theme.ts";

type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | ScatterSeriesOption | GridComponentOption | TooltipComponentOption
>;

/** Draws one state of a chart; `width` in pixels, so that words can make way on a phone. */
export type DrawChart = (theme: ChartTheme, width: number) => ChartOption;

interface ChartProps {
  /** What it shows, for those who do not see it. */
  readonly label: string;
  /** Pixels. */
  readonly height: number;
  /** Keep it stable (`useCallback`): a new one draws anew. */
  readonly draw: DrawChart;
  /** A mark was pressed: its series' id and its place in the series. */
  readonly onPick?: (series: string, index: number) => void;
}

const MOVE_MS = 240;

/** Charts change in place; where motion is unwanted, at once. */
const motion = () =>
  window.matchMedia("(prefers-reduced-motion: reduce)").matches
    ? { animation: false }
    : { animationDuration: 0, animationDurationUpdate: MOVE_MS };

/** One ECharts canvas: comes with its route, follows its room's width and the colour scheme. */
export function Chart({ label, height, draw, onPick }: ChartProps) {
  const ground = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const [width, setWidth] = useState(0);
  const scheme = useSyncExternalStore(watchScheme, shownScheme);
  const pick = useEffectEvent((series: string, index: number) => onPick?.(series, index));

  useEffect(() => {
    const element = ground.current;
    if (element === null) return;
    let made: EChartsType | null = null;
    let gone = false;
    void import("./echarts.ts").then(({ makeChart }) => {
      if (gone) return;
      made = makeChart(element);
      made.on("click", ({ seriesId, dataIndex }) => {
        if (seriesId !== undefined) pick(seriesId, dataIndex);
      });
      setWidth(element.clientWidth);
      setChart(made);
    });
    const observer = new ResizeObserver(() => {
      made?.resize();
      if (made !== null) setWidth(element.clientWidth);
    });
    observer.observe(element);
    return () => {
      gone = true;
      observer.disconnect();
      made?.dispose();
      setChart(null);
    };
  }, []);

  useEffect(() => {
    if (chart === null || width === 0 || ground.current === null || chart.isDisposed()) return;
    const theme = readChartTheme(ground.current, scheme);
    chart.setOption({ ...motion(), ...draw(theme, width) }, { replaceMerge: ["series", "xAxis", "yAxis"] });
  }, [chart, draw, width, scheme]);

  return <div ref={ground} className={classes["chart"]} style={{ height }} role="img" aria-label={label} />;
}
