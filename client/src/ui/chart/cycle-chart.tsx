import { isEnough } from "@tandem/shared/flow";
import { useCallback, useMemo } from "react";
import { counted } from "../format.ts";
import { Chart } from "./chart.tsx";
import type { DrawChart } from "./chart-option.ts";
import { countAxis, dayAxis, escaped, fullDay, textStyle, tooltip } from "./chart-parts.ts";
import { faded } from "./chart-theme.ts";
import type { Brushed } from "./use-chart-brush.ts";

/** One dot. */
export interface CycleItem {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly finish: string;
  readonly cycleDays: number;
}

interface CycleChartProps {
  /** What is drawn, for who does not see it: "Cycle times". */
  readonly name: string;
  readonly items: readonly CycleItem[];
  /** Lines are drawn of ten requests or more. */
  readonly figures: {
    readonly requests: number;
    readonly p50Days: number | null;
    readonly p85Days: number | null;
    readonly p95Days: number | null;
  };
  readonly from: string;
  readonly to: string;
  readonly height: number;
  readonly onItem?: (item: CycleItem) => void;
  /** A part was marked with the mouse. */
  readonly onMarked?: ((part: Marked) => void) | undefined;
}

/** A part of the chart: days of go-live, and how many days it took, all included. */
export interface Marked {
  readonly from: string;
  readonly to: string;
  readonly least: number;
  readonly most: number;
}

/** A dot of one day lies beside its neighbours of the same day, the same way in every drawing. */
const HOURS_ASIDE = [0, 7, -7, 4, -4, 10, -10];

/**
 * Where the axis ends, in days: a few very old requests would press all others flat, so those lie on the upper edge.
 * null: nothing is that far out.
 */
export function chartTop(
  items: readonly Pick<CycleItem, "cycleDays">[],
  p95Days: number | null,
): number | null {
  if (p95Days === null) return null;
  const longest = items.reduce((most, { cycleDays }) => Math.max(most, cycleDays), 0);
  return longest > p95Days * 4 ? Math.ceil((p95Days * 2.5) / 10) * 10 : null;
}

/** "9 lie on the upper edge, the longest took 1,141 days." Empty where all fit. */
export function edgeWords(items: readonly Pick<CycleItem, "cycleDays">[], p95Days: number | null): string {
  const top = chartTop(items, p95Days);
  if (top === null) return "";
  const beyond = items.filter(({ cycleDays }) => cycleDays > top);
  const longest = beyond.reduce((most, { cycleDays }) => Math.max(most, cycleDays), 0);
  return `${beyond.length} ${beyond.length === 1 ? "lies" : "lie"} on the upper edge, the longest took ${counted(longest, "day")}.`;
}

/** Marks of one day stand around its middle. */
const HALF_DAY_MS = 43_200_000;
const HOUR_MS = 3_600_000;
const NO_LINES = { p50Days: null, p85Days: null, p95Days: null } as const;

const LINES = [50, 85, 95] as const;
/** From so many on, marks are drawn in one stroke each kind: ten thousand would hold the page up one by one. */
const MANY = 1500;

/** What is drawn where: marks within the 85 % line, and those beyond it, each by its place among the items. */
function marksOf(items: readonly CycleItem[], p85Days: number | null, top: number) {
  const limit = p85Days ?? Infinity;
  const seen = new Map<string, number>();
  const near: { readonly at: number; readonly value: [number, number] }[] = [];
  const far: typeof near = [];
  items.forEach((item, at) => {
    const place = `${item.finish} ${item.cycleDays}`;
    const n = seen.get(place) ?? 0;
    seen.set(place, n + 1);
    const aside = (HOURS_ASIDE[n % HOURS_ASIDE.length] ?? 0) * HOUR_MS;
    const mark = {
      at,
      value: [Date.parse(item.finish) + aside, Math.min(item.cycleDays, top)] as [number, number],
    };
    (item.cycleDays > limit ? far : near).push(mark);
  });
  return { near, far };
}

/** Cycle times by go-live date: each mark one request, with the percentiles as lines. */
export function CycleChart(props: CycleChartProps) {
  const { name, items, figures, from, to, height, onItem, onMarked } = props;
  const { p50Days, p85Days, p95Days } = isEnough(figures.requests) ? figures : NO_LINES;
  const marks = useMemo(
    () => marksOf(items, p85Days, chartTop(items, p95Days) ?? Infinity),
    [items, p85Days, p95Days],
  );
  const itemOf = (series: unknown, index: number): CycleItem | undefined =>
    items[(series === "far" ? marks.far : marks.near)[index]?.at ?? -1];
  const draw = useCallback<DrawChart>(
    (theme, width) => {
      const top = chartTop(items, p95Days);
      const size = items.length > 800 ? 4 : 6;
      const roomy = width > 420;
      const days = { 50: p50Days, 85: p85Days, 95: p95Days };
      const series = (id: "near" | "far") => ({
        id,
        type: "scatter" as const,
        symbol: id === "far" ? "diamond" : "circle",
        symbolSize: id === "far" ? size + 3 : size,
        itemStyle: { color: id === "far" ? theme.c2 : faded(theme.c1, 62) },
        large: true,
        largeThreshold: MANY,
        data: marks[id].map(({ value }) => value),
      });
      return {
        textStyle: textStyle(theme),
        grid: { left: 30, right: roomy ? 96 : 52, top: 14, bottom: 24 },
        tooltip: {
          ...tooltip(theme),
          trigger: "item",
          formatter: (point: unknown) => {
            const mark = Object(point);
            const id = Reflect.get(mark, "seriesId") === "far" ? "far" : "near";
            const item = items[marks[id][Number(Reflect.get(mark, "dataIndex"))]?.at ?? -1];
            if (!item) return "";
            return `<b>${escaped(item.key)}</b> ${escaped(item.title)}<br>${counted(item.cycleDays, "day")}, live ${fullDay(item.finish)}`;
          },
        },
        xAxis: dayAxis(theme, from, to, HALF_DAY_MS),
        yAxis: { ...countAxis(theme), min: 0, ...(top === null ? {} : { max: top }) },
        series: [
          {
            ...series("near"),
            markLine: {
              silent: true,
              symbol: "none",
              lineStyle: { color: theme["text-2"], type: "dashed", width: 1.25 },
              data: LINES.flatMap((percent) => {
                const at = days[percent];
                if (at === null) return [];
                const formatter = roomy ? `${percent} %: ${counted(at, "day")}` : `${percent} %: ${at}`;
                return [
                  {
                    yAxis: at,
                    label: { formatter, ...textStyle(theme), color: theme.text, fontWeight: 600 },
                  },
                ];
              }),
            },
          },
          series("far"),
        ],
      };
    },
    [items, marks, p50Days, p85Days, p95Days, from, to],
  );
  const lines =
    p50Days === null ? "" : `: half within ${p50Days} days, 85 % within ${p85Days}, 95 % within ${p95Days}`;
  return (
    <Chart
      label={`${name} of ${counted(items.length, "request")}${lines}`}
      height={height}
      draw={draw}
      onPick={(series, index) => {
        const item = itemOf(series, index);
        if (item) onItem?.(item);
      }}
      {...(onMarked && { onBrush: (part: Brushed) => onMarked(markedOf(part)) })}
    />
  );
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Whole days of a marked part; its upper edge reaches what lies beyond the axis. */
const markedOf = ({ x: [from, to], y: [least, most] }: Brushed): Marked => ({
  from: dayOf(from),
  to: dayOf(to),
  least: Math.max(0, Math.ceil(least)),
  most: Math.max(0, Math.floor(most)),
});

/** The dots as rows, the newest first. */
export const cycleRows = (items: readonly CycleItem[]) => ({
  columns: ["Request", "Live", "Days"],
  rows: items.toReversed().map((item) => [`${item.key} ${item.title}`, item.finish, item.cycleDays]),
});
