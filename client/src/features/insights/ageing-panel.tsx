import { isEnough, type StageAges, type WipItem } from "@tandem/shared/flow";
import { IconMoodEmpty } from "@tabler/icons-react";
import { useCallback } from "react";
import { Chart } from "../../ui/chart/chart.tsx";
import type { DrawChart } from "../../ui/chart/chart-option.ts";
import { ChartPanel } from "../../ui/chart/chart-panel.tsx";
import { countAxis, escaped, nameAxis, textStyle, tooltip } from "../../ui/chart/chart-parts.ts";
import { faded } from "../../ui/chart/chart-theme.ts";
import { ageingTitle } from "../../ui/chart/sentences.ts";
import { counted } from "../../ui/format.ts";
import { stageWords } from "../../ui/stage-words.ts";

interface AgeingPanelProps {
  readonly items: readonly WipItem[];
  readonly bands: readonly StageAges[];
  readonly onItem: (key: string) => void;
}

const LOOKS = {
  calm: { symbol: "circle", size: 10 },
  amber: { symbol: "triangle", size: 10 },
  red: { symbol: "diamond", size: 13 },
} as const;
/** Pixels beside the middle, so that cards of one age do not hide each other. */
const ASIDE = [0, -14, 14, -28, 28, -7, 7, -21, 21];
const GREYS = [3, 6, 10, 15, 21];

/** How old what is open is, over how old finished work was when it left that stage. */
export function AgeingPanel({ items, bands, onItem }: AgeingPanelProps) {
  const told = bands.filter(({ requests }) => isEnough(requests));
  const beyond = items.filter(({ stage, ageDays }) => {
    const p95 = told.find((band) => band.stage === stage)?.p95Days ?? null;
    return p95 !== null && ageDays > p95;
  });
  const draw = useCallback<DrawChart>(
    (theme, width) => {
      const of = (stage: string) => items.filter((item) => item.stage === stage).length;
      const top =
        Math.max(4, ...items.map(({ ageDays }) => ageDays), ...told.map(({ p95Days }) => p95Days ?? 0)) + 2;
      const steps = (band: StageAges): readonly number[] => {
        const ends = [band.p50Days, band.p70Days, band.p85Days, band.p95Days].map((days) => days ?? 0);
        return !told.includes(band)
          ? [0, 0, 0, 0, 0]
          : [...ends, top].map((end, i) => end - (i === 0 ? 0 : (ends[i - 1] ?? 0)));
      };
      const seen = new Map<string, number>();
      const aside = ({ stage, ageDays }: WipItem): number => {
        const n = seen.get(`${stage} ${ageDays}`) ?? 0;
        seen.set(`${stage} ${ageDays}`, n + 1);
        return ASIDE[n % ASIDE.length] ?? 0;
      };
      const colours = { amber: theme.warn, red: theme.late };
      const named = new Set(beyond.slice(0, 3).map(({ id }) => id));
      return {
        textStyle: textStyle(theme),
        grid: { left: 30, right: 4, top: 14, bottom: 24 },
        tooltip: {
          ...tooltip(theme),
          trigger: "item",
          formatter: (point: unknown) => {
            const mark = Object(point);
            if (Reflect.get(mark, "seriesId") !== "open") return "";
            const item = items[Number(Reflect.get(mark, "dataIndex"))];
            if (!item) return "";
            return `<b>${escaped(item.key)}</b> ${escaped(item.title)}<br>Day ${item.ageDays}${item.blocked ? ", blocked" : ""}`;
          },
        },
        xAxis: {
          ...nameAxis(
            theme,
            bands.map(({ stage }) => `${stageWords[stage]} · ${of(stage)}`),
          ),
          axisLabel: { ...textStyle(theme), interval: 0 },
        },
        yAxis: { ...countAxis(theme), max: top, splitLine: { show: false } },
        series: [
          ...GREYS.map((grey, step) => ({
            id: `band ${step}`,
            type: "bar" as const,
            stack: "bands",
            silent: true,
            barCategoryGap: width > 360 ? "8%" : "4%",
            itemStyle: { color: faded(theme.text, grey) },
            data: bands.map((band) => steps(band)[step] ?? 0),
          })),
          {
            id: "open",
            type: "scatter",
            z: 5,
            data: items.map((item) => ({
              value: [bands.findIndex(({ stage }) => stage === item.stage), item.ageDays],
              symbol: LOOKS[item.tone].symbol,
              symbolSize: LOOKS[item.tone].size,
              symbolOffset: [aside(item), 0],
              itemStyle:
                item.tone === "calm"
                  ? { color: theme.surface, borderColor: theme.ok, borderWidth: 2 }
                  : { color: colours[item.tone] },
              label: {
                show: named.has(item.id),
                formatter: item.key,
                position: "top" as const,
                ...textStyle(theme),
                color: theme.text,
                fontWeight: 600,
              },
            })),
          },
        ],
      };
    },
    [items, bands, told, beyond],
  );
  const title = ageingTitle(items.length, told.length === 0 ? null : beyond.length);
  return (
    <ChartPanel
      title={title}
      sub="Age today in days, by stage, over the pace of finished work"
      rule="Age: today minus the start, plus 1. Bands: the 50, 70, 85 and 95 percentiles (nearest rank) of the age at which finished requests of the window left that stage."
      table={{
        columns: ["Request", "Stage", "Day"],
        rows: items.map(({ key, title: name, stage, ageDays }) => [
          `${key} ${name}`,
          stageWords[stage],
          ageDays,
        ]),
      }}
      missing={
        items.length === 0
          ? {
              icon: IconMoodEmpty,
              heading: "Nothing is in progress",
              words: "What the pod pulls shows here from its first day.",
            }
          : undefined
      }
      foot={
        told.length === 0
          ? "From ten finished requests on, bands show by when 50, 70, 85 and 95 % had left each stage."
          : "Bands: 50, 70, 85 and 95 % of finished requests had left the stage by then."
      }
    >
      <Chart
        label={`${title}. ${counted(items.length, "request")} in progress, the oldest on day ${items[0]?.ageDays ?? 0}`}
        height={252}
        draw={draw}
        onPick={(series, index) => {
          const item = items[index];
          if (series === "open" && item) onItem(item.key);
        }}
      />
    </ChartPanel>
  );
}
