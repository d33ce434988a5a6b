import type { EChartsType } from "echarts/core";
import {
  createContext,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import classes from "./chart.module.css";
import { DrawingContext } from "./chart-drawing.ts";
import type { DrawChart } from "./chart-option.ts";
import { readChartTheme, shownScheme, watchScheme } from "./chart-theme.ts";
import { useChartBrush, type Brushed } from "./use-chart-brush.ts";
import { useChartKeys } from "./use-chart-keys.ts";
import { useInView } from "./use-in-view.ts";

interface ChartProps {
  /** What it shows, for those who do not see it. */
  readonly label: string;
  /** Pixels. */
  readonly height: number;
  /** Keep it stable (`useCallback`): a new one draws anew. */
  readonly draw: DrawChart;
  /** A mark was pressed: its series' id and its place in the series. */
  readonly onPick?: (series: string, index: number) => void;
  /** A part was marked with the mouse, in the units of its axes. */
  readonly onBrush?: (part: Brushed) => void;
}

/** How much larger a chart is shown than it is laid out: a wall's is drawn as sharp as it is seen. */
export const EnlargedContext = createContext(1);

const MOVE_MS = 240;

/** Charts change in place; where motion is unwanted, at once. */
const motion = () =>
  window.matchMedia("(prefers-reduced-motion: reduce)").matches
    ? { animation: false }
    : { animationDuration: 0, animationDurationUpdate: MOVE_MS };

/**
 * One ECharts canvas: made once it comes into view, follows its room's width and the colour scheme. Focused, the arrow
 * keys go from mark to mark and say each, and Enter opens it.
 */
export function Chart({ label, height, draw, onPick, onBrush }: ChartProps) {
  const ground = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const [width, setWidth] = useState(0);
  const scheme = useSyncExternalStore(watchScheme, shownScheme);
  const isNear = useInView(ground);
  const keepDrawing = useContext(DrawingContext);
  const enlarged = useContext(EnlargedContext);
  const pick = useEffectEvent((series: string, index: number) => onPick?.(series, index));
  const { said, place, keys } = useChartKeys(chart, ground, onPick);
  const box = useChartBrush(chart, ground, onBrush);

  useEffect(() => {
    // It stays when the panel shows its rows instead: the picture is of the chart.
    keepDrawing?.({ draw, height });
  }, [keepDrawing, draw, height]);

  useEffect(() => {
    const element = ground.current;
    if (element === null || !isNear) return;
    let made: EChartsType | null = null;
    let gone = false;
    void import("./echarts.ts").then(({ makeChart }) => {
      if (gone) return;
      made = makeChart(element, null, { devicePixelRatio: devicePixelRatio * enlarged });
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
  }, [isNear, enlarged]);

  useEffect(() => {
    if (chart === null || width === 0 || ground.current === null || chart.isDisposed()) return;
    const theme = readChartTheme(ground.current, scheme);
    chart.setOption({ ...motion(), ...draw(theme, width) }, { replaceMerge: ["series", "xAxis", "yAxis"] });
  }, [chart, draw, width, scheme]);

  return (
    <div className={classes["frame"]}>
      <div
        ref={ground}
        className={classes["chart"]}
        style={{ height }}
        role="slider"
        aria-roledescription="chart"
        aria-label={label}
        aria-valuenow={place}
        aria-valuetext={said === "" ? "Arrow keys go from mark to mark" : said}
        tabIndex={0}
        {...keys}
      />
      {box !== null && <i className={classes["brush"]} style={box} />}
    </div>
  );
}
