import type { RunSignal } from "@tandem/shared/flow";
import { dayWords } from "../format.ts";
import { ChartPanel } from "./chart-panel.tsx";
import { throughputTitle } from "./sentences.ts";
import type { ShownFigures } from "./shown-figures.ts";
import { ThroughputChart, throughputRows } from "./throughput-chart.tsx";

interface ThroughputPanelProps {
  readonly shown: ShownFigures;
  /** Of the chart, in pixels. */
  readonly height: number;
}

const KINDS = {
  above: "lay above the median",
  below: "lay below the median",
  rising: "each had more than the one before",
  falling: "each had fewer than the one before",
} as const;

/** "8 weeks from Mon 3 Aug lay above the median: hardly chance." */
const signalWords = ({ kind, from, weeks }: RunSignal): string =>
  `${weeks} weeks from ${dayWords(from)} ${KINDS[kind]}: hardly chance.`;

/** Requests that went live, by week. */
export function ThroughputPanel({ shown: { figures, span, missing, onList }, height }: ThroughputPanelProps) {
  const { byWeek: weeks, run } = figures.throughput;
  return (
    <ChartPanel
      title={throughputTitle(weeks)}
      sub={`Throughput: requests live each ISO week, ${span}`}
      rule="Finishes by local day, weeks without one included, from the first filing on. A week that the window, the first filing or today cuts counts only its days inside, and is paler. Hardly chance: six weeks in a row on one side of the median, or five that rise or fall (run chart)."
      table={throughputRows(weeks)}
      onBehind={() => onList("live")}
      missing={missing}
      foot={run.signals.length === 0 ? undefined : run.signals.map(signalWords).join(" ")}
    >
      <ThroughputChart weeks={weeks} run={run} height={height} />
    </ChartPanel>
  );
}
