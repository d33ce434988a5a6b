import type { WeekSpeed } from "@tandem/shared/flow";
import { useMemo } from "react";
import { counted } from "../format.ts";
import { Chart } from "./chart.tsx";
import type { DrawChart } from "./chart-option.ts";
import { countAxis, fullDay, weekAxis, textStyle, tooltip } from "./chart-parts.ts";
import { faded } from "./chart-theme.ts";
import { weekNumber } from "./sentences.ts";

interface SpeedChartProps {
  readonly weeks: readonly WeekSpeed[];
  readonly targetDays: number | null;
  readonly height: number;
  /** A week was pressed. */
  readonly onWeek?: (week: WeekSpeed) => void;
}

const at = ({ monday }: WeekSpeed): number => Date.parse(monday);

const drawSpeed =
  (weeks: readonly WeekSpeed[], targetDays: number | null): DrawChart =>
  (theme, width) => {
    const shown = weeks.filter(({ requests }) => requests > 0);
    const end = shown.length - 1;
    // Two labels on one height would cover each other.
    const most = Math.max(1, ...shown.map(({ p85Days }) => p85Days ?? 0));
    const near = ((shown[end]?.p85Days ?? 0) - (shown[end]?.p50Days ?? 0)) / most < 0.12;
    /** Up or down, away from the other label and from the target's line. */
    const asideOf = (id: "p85" | "p50", days: number | null): number => {
      const onTarget = targetDays !== null && days !== null && Math.abs(days - targetDays) / most < 0.06;
      return near || onTarget ? (id === "p85" ? -9 : 9) : 0;
    };
    const line = (id: "p85" | "p50", value: (week: WeekSpeed) => number | null, words: string) => ({
      id,
      type: "line" as const,
      data: shown.map((week, i) => ({
        value: [at(week), value(week)],
        symbolSize: i === end ? 8 : shown.length > 60 ? 0 : 5,
      })),
      symbol: "circle",
      showAllSymbol: true,
      itemStyle: { color: theme.text, borderColor: theme.surface, borderWidth: 1 },
      lineStyle: { color: theme.text, width: id === "p85" ? 2.25 : 1.5 },
      ...(id === "p85" ? { areaStyle: { color: faded(theme.text, 7) } } : {}),
      endLabel: {
        show: width > 360,
        formatter: () => `${words}: ${shown[end] ? (value(shown[end]) ?? "") : ""}`,
        ...textStyle(theme),
        color: theme.text,
        fontWeight: 600,
        offset: [0, asideOf(id, shown[end] ? value(shown[end]) : null)] as [number, number],
      },
      ...(id === "p85" && targetDays !== null
        ? {
            markLine: {
              silent: true,
              symbol: "none",
              data: [{ yAxis: targetDays }],
              lineStyle: { color: theme.text, type: "solid" as const, width: 1.25 },
              label: {
                position: "insideStartBottom" as const,
                formatter: `target ${targetDays}`,
                backgroundColor: theme.surface,
                borderRadius: 3,
                padding: [2, 4],
                ...textStyle(theme),
                color: theme.text,
                fontWeight: 600,
              },
            },
          }
        : {}),
    });
    return {
      textStyle: textStyle(theme),
      grid: { left: 30, right: width > 360 ? 64 : 10, top: 24, bottom: 24 },
      tooltip: {
        ...tooltip(theme),
        trigger: "axis",
        formatter: (points: unknown) => {
          const first: unknown = Array.isArray(points) ? points[0] : null;
          const index = Number(Reflect.get(Object(first), "dataIndex"));
          const week = shown[index];
          if (!week) return "";
          return `Week ${weekNumber(week.week)}, from ${fullDay(week.monday)}<br>85 % within ${week.p85Days}, half within ${week.p50Days} days<br>${counted(week.requests, "request")} went live`;
        },
      },
      xAxis: weekAxis(
        theme,
        weeks.map(({ monday }) => monday),
        width - 94,
      ),
      yAxis: {
        ...countAxis(theme, "days"),
        min: 0,
        ...(targetDays === null
          ? {}
          : { max: (range: { max: number }) => Math.max(range.max, targetDays + 2) }),
      },
      series: [line("p85", (w) => w.p85Days, "85 %"), line("p50", (w) => w.p50Days, "half")],
    };
  };

/** Speed-to-market by week of go-live: 85 % and half of each week's requests, against the target. */
export function SpeedChart({ weeks, targetDays, height, onWeek }: SpeedChartProps) {
  const draw = useMemo(() => drawSpeed(weeks, targetDays), [weeks, targetDays]);
  const told = weeks.filter(({ requests }) => requests > 0);
  const last = told.at(-1);
  const label = last
    ? `Speed to market by week: in the week of ${fullDay(last.monday)} 85 % were live within ${last.p85Days} days, half within ${last.p50Days}${targetDays === null ? "" : `; the target is ${targetDays}`}`
    : "Speed to market by week: nothing went live";
  return (
    <Chart
      label={label}
      height={height}
      draw={draw}
      onPick={(_, index) => {
        const week = told[index];
        if (week) onWeek?.(week);
      }}
    />
  );
}

/** The same weeks as rows. */
export const speedRows = (weeks: readonly WeekSpeed[]) => ({
  columns: ["Week of", "Requests", "Half within, days", "85 % within, days"],
  rows: weeks.map((week) => [week.monday, week.requests, week.p50Days, week.p85Days]),
});
