import { isEnough } from "@tandem/shared/flow";
import { useCallback } from "react";
import { counted } from "../format.ts";
import { Chart } from "./chart.tsx";
import type { DrawChart } from "./chart-option.ts";
import { countAxis, dayAxis, escaped, fullDay, textStyle, tooltip } from "./chart-parts.ts";
import { faded } from "./chart-theme.ts";

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
const NO_LINES = { p50Days: null, p85Days: null, p95Days: null } as const;

/** Cycle times by go-live date: each mark one request, with the percentiles as lines. */
export function CycleChart({ name, items, figures, from, to, height, onItem }: CycleChartProps) {
  const { p50Days, p85Days, p95Days } = isEnough(figures.requests) ? figures : NO_LINES;
  const draw = useCallback<DrawChart>(
    (theme, width) => {
      const limit = p85Days ?? Infinity;
      const top = chartTop(items, p95Days) ?? Infinity;
      const seen = new Map<string, number>();
      const aside = (item: CycleItem): number => {
        const place = `${item.finish} ${item.cycleDays}`;
        const n = seen.get(place) ?? 0;
        seen.set(place, n + 1);
        return (HOURS_ASIDE[n % HOURS_ASIDE.length] ?? 0) * 3_600_000;
      };
      const size = items.length > 800 ? 4 : 6;
      const lines = [
        [50, p50Days],
        [85, p85Days],
        [95, p95Days],
      ] as const;
      const roomy = width > 420;
      return {
        textStyle: textStyle(theme),
        grid: { left: 30, right: roomy ? 96 : 52, top: 14, bottom: 24 },
        tooltip: {
          ...tooltip(theme),
          trigger: "item",
          formatter: (point: unknown) => {
            const item = items[Number(Reflect.get(Object(point), "dataIndex"))];
            if (!item) return "";
            return `<b>${escaped(item.key)}</b> ${escaped(item.title)}<br>${counted(item.cycleDays, "day")}, live ${fullDay(item.finish)}`;
          },
        },
        xAxis: dayAxis(theme, from, to, HALF_DAY_MS),
        yAxis: { ...countAxis(theme), min: 0, ...(top === Infinity ? {} : { max: top }) },
        series: [
          {
            id: "finished",
            type: "scatter",
            data: items.map((item) => {
              const far = item.cycleDays > limit;
              return {
                value: [Date.parse(item.finish) + aside(item), Math.min(item.cycleDays, top)],
                symbol: far ? "diamond" : "circle",
                symbolSize: far ? size + 3 : size,
                itemStyle: { color: far ? theme.c2 : faded(theme.c1, 62) },
              };
            }),
            markLine: {
              silent: true,
              symbol: "none",
              data: lines.flatMap(([percent, days]) =>
                days === null
                  ? []
                  : [
                      {
                        yAxis: days,
                        label: {
                          formatter: roomy
                            ? `${percent} %: ${counted(days, "day")}`
                            : `${percent} %: ${days}`,
                          ...textStyle(theme),
                          color: theme.text,
                          fontWeight: 600,
                        },
                      },
                    ],
              ),
              lineStyle: { color: theme["text-2"], type: "dashed", width: 1.25 },
            },
          },
        ],
      };
    },
    [items, p50Days, p85Days, p95Days, from, to],
  );
  const lines =
    p50Days === null ? "" : `: half within ${p50Days} days, 85 % within ${p85Days}, 95 % within ${p95Days}`;
  const label = `${name} of ${counted(items.length, "request")}${lines}`;
  return (
    <Chart
      label={label}
      height={height}
      draw={draw}
      onPick={(_, index) => {
        const item = items[index];
        if (item) onItem?.(item);
      }}
    />
  );
}

/** The dots as rows, the newest first. */
export const cycleRows = (items: readonly CycleItem[]) => ({
  columns: ["Request", "Live", "Days"],
  rows: items.toReversed().map((item) => [`${item.key} ${item.title}`, item.finish, item.cycleDays]),
});
