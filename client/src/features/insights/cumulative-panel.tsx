import type { CumulativeFlow } from "@tandem/shared/flow";
import { useCallback, useMemo } from "react";
import { Chart } from "../../ui/chart/chart.tsx";
import type { DrawChart } from "../../ui/chart/chart-option.ts";
import { ChartPanel } from "../../ui/chart/chart-panel.tsx";
import { countAxis, dayAxis, fullDay, textStyle, tooltip } from "../../ui/chart/chart-parts.ts";
import { faded } from "../../ui/chart/chart-theme.ts";
import { cumulativeTitle } from "../../ui/chart/sentences.ts";
import { counted } from "../../ui/format.ts";
import { stageWords } from "../../ui/stage-words.ts";
import classes from "./insights.module.css";

const BANDS = [
  ["filed", "st-filed"],
  ["ready", "st-ready"],
  ["committed", "st-committed"],
  ["in_progress", "st-progress"],
  ["review", "st-review"],
  ["launch_ready", "st-launch"],
  ["live", "grid"],
] as const;

const MOST_POINTS = 180;

/** Places to draw: all of them, or evenly picked ones with the last day kept. */
function picked(length: number): readonly number[] {
  const step = Math.max(1, Math.ceil(length / MOST_POINTS));
  return Array.from({ length }, (_, i) => i).filter((i) => (length - 1 - i) % step === 0);
}

/** What has arrived in each stage by each day's end; the room between two lines is the work between them. */
export function CumulativePanel({
  flow,
  windowWords,
}: {
  readonly flow: CumulativeFlow;
  readonly windowWords: string;
}) {
  const { days, arrivals, wip, marketDays, cycleDays } = flow;
  const places = useMemo(() => picked(days.length), [days.length]);
  const draw = useCallback<DrawChart>(
    (theme) => {
      // The axis begins a little below what was live on the first day: the whole past would flatten the bands.
      const floor = arrivals.live[0] ?? 0;
      return {
        textStyle: textStyle(theme),
        grid: { left: 40, right: 8, top: 12, bottom: 24 },
        tooltip: {
          ...tooltip(theme),
          trigger: "axis",
          formatter: (points: unknown) => {
            const first: unknown = Array.isArray(points) ? points[0] : null;
            const i = places[Number(Reflect.get(Object(first), "dataIndex"))] ?? 0;
            const open = (arrivals.filed[i] ?? 0) - (arrivals.live[i] ?? 0);
            const [market, cycle] = [marketDays[i] ?? null, cycleDays[i] ?? null];
            const across =
              market === null
                ? ""
                : `<br>about ${counted(market, "day")} from filed to live, ${cycle ?? "–"} once started`;
            return `<b>${fullDay(days[i] ?? "")}</b><br>${open} open, ${wip[i] ?? 0} in progress${across}<br>${(arrivals.live[i] ?? 0).toLocaleString("en-US")} live since the beginning`;
          },
        },
        xAxis: dayAxis(theme, days[0] ?? "2026-01-01", days.at(-1) ?? "2026-01-02"),
        yAxis: { ...countAxis(theme), min: floor },
        series: BANDS.map(([stage, token], z) => ({
          id: stage,
          type: "line" as const,
          z: z + 2,
          silent: true,
          symbol: "none",
          data: places.map((i) => [Date.parse(days[i] ?? ""), arrivals[stage][i] ?? 0]),
          lineStyle: {
            width: stage === "live" ? 1.25 : 0.75,
            color: stage === "live" ? theme.text : faded(theme.text, 22),
          },
          areaStyle: { color: theme[token], opacity: 1 },
        })),
      };
    },
    [days, arrivals, wip, marketDays, cycleDays, places],
  );
  const last = days.length - 1;
  const open = (arrivals.filed[last] ?? 0) - (arrivals.live[last] ?? 0);
  const title = cumulativeTitle(flow);
  return (
    <ChartPanel
      title={title}
      sub={`Requests, cumulative by stage, ${windowWords}`}
      rule="Arrivals per stage up to each day's end. Never falls; a skipped stage takes the next one's arrival. Declined and withdrawn requests are left out."
      table={{
        columns: [
          "Day",
          ...BANDS.map(([stage]) => stageWords[stage]),
          "In progress",
          "Days filed to live, about",
        ],
        rows: places
          .toReversed()
          .map((i) => [
            days[i] ?? "",
            ...BANDS.map(([stage]) => arrivals[stage][i] ?? 0),
            wip[i] ?? 0,
            marketDays[i] ?? null,
          ]),
      }}
      missing={
        flow.requests === 0
          ? {
              heading: "Nothing filed yet",
              words: "From the first request on, this shows how many are open and for how long.",
            }
          : last < 1
            ? {
                heading: "One day shows no course yet",
                words: `${counted(open, "request")} open today. From tomorrow on, this shows how that moves.`,
              }
            : undefined
      }
      foot="Read upwards: how many are open. Read across: about how long they take. Point at a day for both."
    >
      <Chart
        label={`${title}: ${open} open on ${fullDay(days[last] ?? "2026-01-01")}`}
        height={348}
        draw={draw}
      />
      <div className={classes["legend"]} aria-hidden="true">
        {BANDS.map(([stage, token]) => (
          <span key={stage}>
            <i style={{ background: `var(--${token})` }} />
            {stageWords[stage]}
          </span>
        ))}
      </div>
    </ChartPanel>
  );
}
