import { howManyTrials, type HowMany, type ThroughputSample } from "@tandem/shared/flow";
import { useCallback, useMemo } from "react";
import { Chart } from "./chart.tsx";
import type { DrawChart } from "./chart-option.ts";
import { nameAxis, textStyle, tooltip } from "./chart-parts.ts";
import { faded } from "./chart-theme.ts";

const SHOWN = [95, 85, 50] as const;

/** Every count between the least and the most of the trials, gaps included: an axis must not lie. */
function filled(trials: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const least = trials[0]?.[0] ?? 0;
  const most = trials.at(-1)?.[0] ?? 0;
  const counts = new Map(trials);
  return Array.from({ length: most - least + 1 }, (_, i) => [least + i, counts.get(least + i) ?? 0]);
}

interface ForecastChartProps {
  readonly sample: ThroughputSample;
  readonly answer: HowMany;
  readonly height: number;
}

/** The trials of a forecast by how many requests they reached; what 85 % reach is inked. */
export function ForecastChart({ sample, answer, height }: ForecastChartProps) {
  const { days, seed } = answer;
  const bars = useMemo(() => filled(howManyTrials(sample, days, seed) ?? []), [sample, days, seed]);
  const draw = useCallback<DrawChart>(
    (theme, width) => {
      const sure = answer.results.find(({ confidencePercent }) => confidencePercent === 85)?.requests ?? 0;
      return {
        textStyle: textStyle(theme),
        grid: { left: 8, right: 8, top: 46, bottom: 22 },
        tooltip: {
          ...tooltip(theme),
          trigger: "axis",
          formatter: (points: unknown) => {
            const first: unknown = Array.isArray(points) ? points[0] : null;
            const at = Number(Reflect.get(Object(first), "dataIndex"));
            const reached = bars.slice(at).reduce((sum, [, count]) => sum + count, 0);
            return `At least ${bars[at]?.[0] ?? 0}: ${(reached / 100).toFixed(0)} % of the trials`;
          },
        },
        xAxis: {
          ...nameAxis(
            theme,
            bars.map(([requests]) => String(requests)),
          ),
        },
        yAxis: { type: "value", show: false },
        series: [
          {
            id: "trials",
            type: "bar",
            barCategoryGap: "18%",
            data: bars.map(([requests, count]) => ({
              value: count,
              itemStyle: { color: requests >= sure ? theme.text : faded(theme.text, 16), borderRadius: 1 },
            })),
            markLine: {
              silent: true,
              symbol: "none",
              lineStyle: { color: theme["text-2"], type: "dashed", width: 1.25 },
              data: SHOWN.flatMap((percent, i) => {
                const found = answer.results.find(({ confidencePercent }) => confidencePercent === percent);
                if (!found) return [];
                const words =
                  width > 420
                    ? `${percent} %: at least ${found.requests}`
                    : `${percent} %: ${found.requests}`;
                return [
                  {
                    xAxis: String(found.requests),
                    label: {
                      formatter: words,
                      ...textStyle(theme),
                      color: percent === 85 ? theme.text : theme["text-2"],
                      fontWeight: percent === 85 ? 600 : 400,
                      align: i === 2 ? ("left" as const) : ("right" as const),
                      offset: [0, i === 0 ? 14 : i === 1 ? 0 : -14] as [number, number],
                    },
                  },
                ];
              }),
            },
          },
        ],
      };
    },
    [answer, bars],
  );
  const words = answer.results
    .filter(({ confidencePercent }) => SHOWN.some((one) => one === confidencePercent))
    .map(({ confidencePercent, requests }) => `at least ${requests} with ${confidencePercent} %`);
  return <Chart label={`Forecast: ${words.join(", ")} of confidence`} height={height} draw={draw} />;
}

export const forecastRows = ({ results }: HowMany) => ({
  columns: ["Confidence", "At least, requests"],
  rows: results.map(({ confidencePercent, requests }) => [`${confidencePercent} %`, requests]),
});
