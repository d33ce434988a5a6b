import type { CumulativeFlow } from "@tandem/shared/flow";
import { useCallback, useMemo } from "react";
import { Chart } from "../../ui/chart/chart.tsx";
import type { DrawChart } from "../../ui/chart/chart-option.ts";
import { ChartPanel } from "../../ui/chart/chart-panel.tsx";
import { countAxis, dayAxis, fullDay, textStyle, tooltip } from "../../ui/chart/chart-parts.ts";
import { faded } from "../../ui/chart/chart-theme.ts";
import type { ShownFigures } from "../../ui/chart/shown-figures.ts";
import { counted } from "../../ui/format.ts";

const drawWip =
  ({ days, wip }: Pick<CumulativeFlow, "days" | "wip">, places: readonly number[]): DrawChart =>
  (theme) => ({
    textStyle: textStyle(theme),
    grid: { left: 30, right: 10, top: 12, bottom: 24 },
    tooltip: {
      ...tooltip(theme),
      trigger: "axis",
      formatter: (points: unknown) => {
        const first: unknown = Array.isArray(points) ? points[0] : null;
        const i = places[Number(Reflect.get(Object(first), "dataIndex"))] ?? 0;
        return `${fullDay(days[i] ?? "")}<br>${wip[i] ?? 0} in progress`;
      },
    },
    xAxis: dayAxis(theme, days[0] ?? "2026-01-01", days.at(-1) ?? "2026-01-02"),
    yAxis: { ...countAxis(theme), min: 0 },
    series: [
      {
        id: "wip",
        type: "line",
        step: "end",
        symbol: "none",
        data: places.map((i) => [Date.parse(days[i] ?? ""), wip[i] ?? 0]),
        lineStyle: { color: theme.text, width: 1.75 },
        areaStyle: { color: faded(theme.text, 7) },
      },
    ],
  });

const MOST_POINTS = 400;
/** Fewer days show no trend. */
const LEAST_DAYS = 14;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function title(wip: readonly number[]): string {
  const now = wip.at(-1) ?? 0;
  if (wip.length < LEAST_DAYS) return `${now} in progress today`;
  const quarter = Math.max(1, Math.floor(wip.length / 4));
  const [then, lately] = [meanOf(wip.slice(0, quarter)), meanOf(wip.slice(-quarter))];
  const change = lately - then;
  if (Math.abs(change) < Math.max(1, then * 0.1))
    return `Work in progress held steady, around ${Math.round(lately)}`;
  return `Work in progress ${change > 0 ? "grew" : "shrank"} from about ${Math.round(then)} to ${Math.round(lately)}`;
}

/** How much was in progress at each day's end. */
export function WipPanel({ shown: { figures, span, onList } }: { readonly shown: ShownFigures }) {
  const { cumulativeFlow } = figures;
  const { days, wip } = cumulativeFlow;
  const step = Math.max(1, Math.ceil(days.length / MOST_POINTS));
  const places = useMemo(
    () => days.map((_, i) => i).filter((i) => (days.length - 1 - i) % step === 0),
    [days, step],
  );
  const draw = useCallback<DrawChart>(
    (theme, width) => drawWip({ days, wip }, places)(theme, width),
    [days, wip, places],
  );
  return (
    <ChartPanel
      title={title(wip)}
      sub={`Work in progress at each day’s end, requests, ${span}`}
      rule="Started and not live at the end of the local day. Little's law: with as many going live, half the work in progress takes half as long."
      table={{
        columns: ["Day", "In progress"],
        rows: places.toReversed().map((i) => [days[i] ?? "", wip[i] ?? 0]),
      }}
      onBehind={() => onList("wip")}
      missing={
        days.length < 2
          ? {
              heading: "One day shows no course yet",
              words: "From tomorrow on, this shows how much is in progress.",
            }
          : undefined
      }
    >
      <Chart
        label={`${title(wip)}: ${counted(wip.at(-1) ?? 0, "request")} at the end`}
        height={170}
        draw={draw}
      />
    </ChartPanel>
  );
}
