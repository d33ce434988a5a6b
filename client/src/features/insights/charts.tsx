import { Button } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import type { Figures, FinishedItems } from "../../live/use-report.ts";
import { CyclePanel } from "../../ui/chart/cycle-panel.tsx";
import { ForecastPanel } from "../../ui/chart/forecast-panel.tsx";
import { MirrorPanel } from "../../ui/chart/mirror-panel.tsx";
import { PromisesPanel } from "../../ui/chart/promises-panel.tsx";
import { ServicesPanel } from "../../ui/chart/services-panel.tsx";
import { useShownFigures } from "../../ui/chart/shown-figures.ts";
import { SpeedPanel } from "../../ui/chart/speed-panel.tsx";
import { ThroughputPanel } from "../../ui/chart/throughput-panel.tsx";
import { dayWords } from "../../ui/format.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { AgeingPanel } from "./ageing-panel.tsx";
import { BlockersPanel } from "./blockers-panel.tsx";
import classes from "./insights.module.css";
import { CumulativePanel } from "./cumulative-panel.tsx";
import { RapidPanel } from "./rapid-panel.tsx";
import { RatingsPanel } from "./ratings-panel.tsx";
import { StageSplitPanel } from "./stage-split-panel.tsx";
import { WaitsPanel } from "./waits-panel.tsx";
import { WeekList } from "./week-list.tsx";

interface ChartsProps {
  readonly figures: Figures;
  readonly items: FinishedItems;
  /** "the last 26 weeks" */
  readonly windowWords: string;
  readonly why: string | undefined;
  readonly onWhy: (week: string | undefined) => void;
  readonly onAll: () => void;
}

/** Where a window is empty although older work is known. */
function Elsewhere({ known, onAll }: { readonly known: Figures["known"]; readonly onAll: () => void }) {
  if (known === null) return null;
  const span = `${dayWords(known.from, { year: true })} to ${dayWords(known.to, { year: true })}`;
  return (
    <EmptyState
      icon={IconHistory}
      heading="Nothing went live in this window"
      action={
        <Button variant="default" onClick={onAll}>
          Show all that is known
        </Button>
      }
    >
      What is known went live from {span}.
    </EmptyState>
  );
}

/** Every chart of the page. The frame stays where a figure is missing, and says what is missing. */
export function Charts({ why, onAll, ...rest }: ChartsProps) {
  const { figures, items, onWhy } = rest;
  const shown = useShownFigures(rest);
  const { span, onOpen } = shown;
  return (
    <div className={classes["grid"]}>
      {figures.counts.finished === 0 && figures.known !== null && (
        <div className={classes["full"]}>
          <Elsewhere known={figures.known} onAll={onAll} />
        </div>
      )}
      <div className={classes["wide"]}>
        <SpeedPanel shown={shown} />
      </div>
      <div className={classes["narrow"]}>
        <StageSplitPanel now={figures.stageSplit} before={figures.before.stageSplit} windowWords={span} />
      </div>
      <div className={classes["left"]}>
        <CyclePanel shown={shown} />
      </div>
      <div className={classes["right"]}>
        <AgeingPanel items={figures.wip.items} bands={figures.ageing} onItem={onOpen} />
      </div>
      <div className={classes["left"]}>
        <MirrorPanel shown={shown} />
      </div>
      <div className={classes["right"]}>
        <WaitsPanel waits={figures.whoWaits} />
      </div>
      <div className={classes["left"]}>
        <CumulativePanel flow={figures.cumulativeFlow} windowWords={span} />
      </div>
      <div className={classes["right"]}>
        <ForecastPanel sample={figures.throughputSample} />
      </div>
      <div className={classes["left"]}>
        <ServicesPanel shown={shown} />
      </div>
      <div className={classes["right"]}>
        <div className={classes["stack"]}>
          <ThroughputPanel shown={shown} height={170} />
          <RapidPanel speed={figures.speedToMarket.rapid} answer={figures.mirror.it.firstResponse.rapid} />
        </div>
      </div>
      <div className={classes["left"]}>
        <PromisesPanel shown={shown} />
      </div>
      <div className={classes["right"]}>
        <RatingsPanel shown={shown} />
      </div>
      <div className={classes["full"]}>
        <BlockersPanel blockers={figures.blockers} windowWords={span} />
      </div>
      <WeekList week={why} items={items} onClose={() => onWhy(undefined)} />
    </div>
  );
}
