import type { RunChart, WeekThroughput } from "@tandem/shared/flow";
import { useCallback } from "react";
import { counted } from "../format.ts";
import { Chart } from "./chart.tsx";
import type { DrawChart } from "./chart-option.ts";
import { axisDay, countAxis, fullDay, nameAxis, textStyle, tooltip } from "./chart-parts.ts";
import { faded } from "./chart-theme.ts";
import { weekNumber } from "./sentences.ts";

/** Requests that went live, week by week; a week that is not whole is paler. */
export function ThroughputChart({
  weeks,
  run,
  height,
}: {
  readonly weeks: readonly WeekThroughput[];
  readonly run: RunChart;
  readonly height: number;
}) {
  const draw = useCallback<DrawChart>(
    (theme) => ({
      textStyle: textStyle(theme),
      grid: { left: 30, right: 8, top: 12, bottom: 24 },
      tooltip: {
        ...tooltip(theme),
        trigger: "axis",
        formatter: (points: unknown) => {
          const first: unknown = Array.isArray(points) ? points[0] : null;
          const week = weeks[Number(Reflect.get(Object(first), "dataIndex"))];
          if (!week) return "";
          const part = week.days < 7 ? `<br>${week.days} of 7 days lie in the window` : "";
          return `Week ${weekNumber(week.week)}, from ${fullDay(week.monday)}<br>${counted(week.requests, "request")}, ${counted(week.points, "point")}${part}`;
        },
      },
      xAxis: nameAxis(
        theme,
        weeks.map(({ monday }) => axisDay(monday, weeks.length * 7)),
      ),
      yAxis: countAxis(theme),
      series: [
        {
          id: "live",
          type: "bar",
          barMaxWidth: 22,
          barCategoryGap: "26%",
          data: weeks.map(({ requests, days }) => ({
            value: requests,
            itemStyle: {
              color: days < 7 ? faded(theme.c1, 45) : theme.c1,
              borderRadius: [3, 3, 0, 0],
            },
          })),
          ...(run.medianRequests === null
            ? {}
            : {
                markLine: {
                  silent: true,
                  symbol: "none",
                  lineStyle: { color: theme["text-2"], type: "dashed" as const, width: 1.25 },
                  data: [
                    {
                      yAxis: run.medianRequests,
                      label: {
                        formatter: `median ${run.medianRequests}`,
                        position: "insideEndTop" as const,
                        ...textStyle(theme),
                        color: theme.text,
                        fontWeight: 600,
                        backgroundColor: theme.surface,
                        padding: [1, 4],
                        borderRadius: 3,
                      },
                    },
                  ],
                },
              }),
        },
      ],
    }),
    [weeks, run.medianRequests],
  );
  const total = weeks.reduce((sum, { requests }) => sum + requests, 0);
  return (
    <Chart
      label={`Throughput: ${counted(total, "request")} went live in ${counted(weeks.length, "week")}`}
      height={height}
      draw={draw}
    />
  );
}

export const throughputRows = (weeks: readonly WeekThroughput[]) => ({
  columns: ["Week of", "Requests", "Points", "Days in window"],
  rows: weeks.toReversed().map((week) => [week.monday, week.requests, week.points, week.days]),
});
