import { ChartPanel } from "./chart-panel.tsx";
import { throughputTitle } from "./sentences.ts";
import type { ShownFigures } from "./shown-figures.ts";
import { ThroughputChart, throughputRows } from "./throughput-chart.tsx";

interface ThroughputPanelProps {
  readonly shown: ShownFigures;
  /** Of the chart, in pixels. */
  readonly height: number;
}

/** Requests that went live, by week. */
export function ThroughputPanel({ shown: { figures, span, missing, onList }, height }: ThroughputPanelProps) {
  const weeks = figures.throughput.byWeek;
  return (
    <ChartPanel
      title={throughputTitle(weeks)}
      sub={`Throughput: requests live each ISO week, ${span}`}
      rule="Finishes by local day, weeks without one included, from the first filing on. A week that the window, the first filing or today cuts counts only its days inside, and is paler."
      table={throughputRows(weeks)}
      onBehind={() => onList("live")}
      missing={missing}
    >
      <ThroughputChart weeks={weeks} height={height} />
    </ChartPanel>
  );
}
