import type { Figures } from "../../live/use-report.ts";
import { ChartPanel, type Missing } from "./chart-panel.tsx";
import { throughputTitle } from "./sentences.ts";
import { ThroughputChart, throughputRows } from "./throughput-chart.tsx";

interface ThroughputPanelProps {
  readonly weeks: Figures["throughput"]["byWeek"];
  /** "the last 12 weeks" */
  readonly windowWords: string;
  readonly missing: Missing | undefined;
  /** Of the chart, in pixels. */
  readonly height: number;
}

/** Requests that went live, by week. */
export function ThroughputPanel({ weeks, windowWords, missing, height }: ThroughputPanelProps) {
  return (
    <ChartPanel
      title={throughputTitle(weeks)}
      sub={`Throughput: requests live each ISO week, ${windowWords}`}
      rule="Finishes by local day, weeks without one included. A week that the window cuts counts only its days inside, and is paler."
      table={throughputRows(weeks)}
      missing={missing}
    >
      <ThroughputChart weeks={weeks} height={height} />
    </ChartPanel>
  );
}
