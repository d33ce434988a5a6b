import type { Figures, FinishedItems } from "../../live/use-report.ts";
import { counted } from "../format.ts";
import { ChartPanel, type Missing } from "./chart-panel.tsx";
import { CycleChart, cycleRows, edgeWords } from "./cycle-chart.tsx";
import { cycleTitle } from "./sentences.ts";

interface CyclePanelProps {
  readonly figures: Pick<Figures, "cycleTime" | "reopening" | "window">;
  readonly items: FinishedItems;
  /** "the last 12 weeks" */
  readonly windowWords: string;
  readonly missing: Missing | undefined;
  /** A request was chosen, by its key. */
  readonly onOpen: (key: string) => void;
}

/** Cycle time: each finished request by its go-live date, and the percentiles. */
export function CyclePanel({ figures, items, windowWords, missing, onOpen }: CyclePanelProps) {
  const { cycleTime, reopening, window } = figures;
  const rank =
    reopening.reopenedSince === 0
      ? `Nearest rank, ${counted(cycleTime.requests, "request")}.`
      : `Nearest rank. ${reopening.reopenedSince} reopened since, counted once at their last go-live.`;
  return (
    <ChartPanel
      title={cycleTitle(cycleTime)}
      sub={`Cycle time in days, each mark one request by its go-live date, ${windowWords}`}
      rule={`${cycleTime.rule}. Cycle time: start to live, both dates counted.`}
      table={cycleRows(items)}
      missing={missing}
      foot={`${rank} ${edgeWords(items, cycleTime.p95Days)}`}
    >
      <CycleChart
        items={items}
        figures={cycleTime}
        from={window.from}
        to={window.to}
        height={252}
        onItem={({ key }) => onOpen(key)}
      />
    </ChartPanel>
  );
}
