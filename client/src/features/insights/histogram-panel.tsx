import { SegmentedControl } from "@mantine/core";
import { type DayFigures, isEnough } from "@tandem/shared/flow";
import { useCallback, useMemo, useState } from "react";
import { Chart } from "../../ui/chart/chart.tsx";
import type { DrawChart } from "../../ui/chart/chart-option.ts";
import { ChartPanel } from "../../ui/chart/chart-panel.tsx";
import { countAxis, nameAxis, textStyle, tooltip } from "../../ui/chart/chart-parts.ts";
import { faded } from "../../ui/chart/chart-theme.ts";
import type { ShownFigures } from "../../ui/chart/shown-figures.ts";
import { counted } from "../../ui/format.ts";
import { type Bin, binsOf } from "./bins.ts";

type Of = "cycle" | "market";
const WORDS = { cycle: "start to live", market: "filed to live" } as const;
const NO_DATA = { requests: 0, p50Days: null, p85Days: null } as const;

const labelOf = ({ from, to }: Bin): string => (from === to ? String(from) : `${from}–${to}`);

const drawBins =
  (bins: readonly Bin[], { p50Days, p85Days }: Pick<DayFigures, "p50Days" | "p85Days">): DrawChart =>
  (theme) => {
    const binOf = (days: number | null) =>
      bins.find(({ from, to }) => days !== null && days >= from && days <= to);
    const lines = [
      ["half", binOf(p50Days), p50Days],
      ["85 %", binOf(p85Days), p85Days],
    ] as const;
    return {
      textStyle: textStyle(theme),
      grid: { left: 34, right: 12, top: 30, bottom: 36 },
      tooltip: {
        ...tooltip(theme),
        trigger: "axis",
        formatter: (points: unknown) => {
          const first: unknown = Array.isArray(points) ? points[0] : null;
          const bin = bins[Number(Reflect.get(Object(first), "dataIndex"))];
          return bin === undefined
            ? ""
            : `${labelOf(bin)} ${bin.to === 1 ? "day" : "days"}<br>${counted(bin.requests, "request")}`;
        },
      },
      xAxis: {
        ...nameAxis(theme, bins.map(labelOf)),
        name: "days",
        nameLocation: "middle",
        nameGap: 22,
        nameTextStyle: textStyle(theme),
      },
      yAxis: countAxis(theme),
      series: [
        {
          id: "took",
          type: "bar",
          barCategoryGap: "16%",
          data: bins.map(({ requests, from }) => ({
            value: requests,
            itemStyle: {
              color: p85Days !== null && from > p85Days ? theme.c2 : faded(theme.c1, 82),
              borderRadius: [2, 2, 0, 0],
            },
          })),
          markLine: {
            silent: true,
            symbol: "none",
            lineStyle: { color: theme["text-2"], type: "dashed", width: 1.25 },
            data: lines.flatMap(([words, bin, days]) =>
              bin === undefined || days === null
                ? []
                : [
                    {
                      xAxis: labelOf(bin),
                      label: {
                        formatter: `${words}: ${days}`,
                        ...textStyle(theme),
                        color: theme.text,
                        fontWeight: 600,
                        align: words === "half" ? ("right" as const) : ("left" as const),
                        padding: [0, 4, 0, 4],
                      },
                    },
                  ],
            ),
          },
        },
      ],
    };
  };

/** How many requests took how many days: the shape behind the percentiles. */
export function HistogramPanel({
  shown: { figures, span, missing, onList },
}: {
  readonly shown: ShownFigures;
}) {
  const [of, setOf] = useState<Of>("market");
  const { histogram, requests, p50Days, p85Days, p95Days } =
    of === "market" ? figures.speedToMarket : figures.cycleTime;
  const bins = useMemo(() => binsOf(histogram, p95Days), [histogram, p95Days]);
  const lines = isEnough(requests) ? { p50Days, p85Days } : NO_DATA;
  const draw = useCallback<DrawChart>(
    (theme, width) => drawBins(bins, { p50Days: lines.p50Days, p85Days: lines.p85Days })(theme, width),
    [bins, lines.p50Days, lines.p85Days],
  );
  const most = histogram.reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as readonly [
    number,
    number,
  ]);
  const title =
    most[1] === 0
      ? "How many days requests take"
      : `Most often it takes ${counted(most[0], "day")} from ${WORDS[of]}`;
  return (
    <ChartPanel
      title={title}
      sub={`Requests by days from ${WORDS[of]}, ${span}`}
      rule="Local dates, first and last counted. Lines: nearest rank, told from ten on. Bars beyond the 85 % line have another colour."
      table={{
        columns: ["Days", "Requests"],
        rows: histogram.map(([days, count]) => [days, count]),
      }}
      missing={missing}
      onBehind={() => onList("slow")}
    >
      <SegmentedControl
        size="xs"
        style={{ alignSelf: "flex-start" }}
        aria-label="From where"
        data={[
          { value: "market", label: "Filed to live" },
          { value: "cycle", label: "Start to live" },
        ]}
        value={of}
        onChange={(value) => setOf(value === "cycle" ? "cycle" : "market")}
      />
      <Chart
        label={`${title}. ${counted(requests, "request")}`}
        height={310}
        draw={draw}
        onPick={(_, index) => {
          const bin = bins[index];
          if (bin) onList(`days.${bin.from}.${bin.to}.${of}`);
        }}
      />
    </ChartPanel>
  );
}
