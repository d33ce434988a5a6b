import { ENOUGH_FINISHED, isEnough } from "@tandem/shared/flow";
import { counted } from "../format.ts";
import { ChartPanel } from "./chart-panel.tsx";
import { CycleChart, cycleRows, edgeWords } from "./cycle-chart.tsx";
import { cycleTitle } from "./sentences.ts";
import type { ShownFigures } from "./shown-figures.ts";

/** What the lines of the chart rest on. */
function footOf({ figures: { cycleTime, reopening }, items }: ShownFigures): string {
  const rank = isEnough(cycleTime.requests)
    ? `Nearest rank, ${counted(cycleTime.requests, "request")}.`
    : `${counted(cycleTime.requests, "request")}. From ${ENOUGH_FINISHED} on, lines show what half, 85 % and 95 % take.`;
  const since = reopening.reopenedSince;
  const reopened = since === 0 ? "" : ` ${since} reopened since, counted once at their last go-live.`;
  return `${rank}${reopened} ${edgeWords(items, cycleTime.p95Days)} Drag over marks to list them.`;
}

/** Cycle time: each finished request by its go-live date, and the percentiles. */
export function CyclePanel({ shown }: { readonly shown: ShownFigures }) {
  const { figures, items, span, missing, onOpen, onList } = shown;
  const { cycleTime, throughput, window } = figures;
  return (
    <ChartPanel
      title={cycleTitle(cycleTime)}
      sub={`Cycle time in days, each mark one request by its go-live date, ${span}`}
      rule={`${cycleTime.rule}. Cycle time: start to live, both dates counted.`}
      table={cycleRows(items)}
      onBehind={() => onList("live")}
      missing={missing}
      foot={footOf(shown)}
    >
      <CycleChart
        name="Cycle times"
        items={items}
        figures={cycleTime}
        from={throughput.byDay[0]?.day ?? window.from}
        to={window.to}
        height={252}
        onItem={({ key }) => onOpen(key)}
        onMarked={({ from, to, least, most }) => onList(`marked.${from}.${to}.${least}.${most}.cycle`)}
      />
    </ChartPanel>
  );
}
