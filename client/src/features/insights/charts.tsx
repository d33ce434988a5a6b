import type { WorkspaceState } from "@tandem/shared";
import { Button } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useView } from "../../live/hooks.ts";
import { useSlug } from "../../live/use-slug.ts";
import type { Figures, FinishedItems } from "../../live/use-report.ts";
import { CyclePanel } from "../../ui/chart/cycle-panel.tsx";
import { ForecastPanel } from "../../ui/chart/forecast-panel.tsx";
import { MirrorPanel } from "../../ui/chart/mirror-panel.tsx";
import { PromisesPanel } from "../../ui/chart/promises-panel.tsx";
import { ServicesPanel } from "../../ui/chart/services-panel.tsx";
import { SlowWeekButton } from "../../ui/chart/slow-week-button.tsx";
import { SpeedPanel } from "../../ui/chart/speed-panel.tsx";
import { ThroughputPanel } from "../../ui/chart/throughput-panel.tsx";
import { dayWords } from "../../ui/format.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { AgeingPanel } from "./ageing-panel.tsx";
import classes from "./insights.module.css";
import { CumulativePanel } from "./cumulative-panel.tsx";
import { RapidPanel } from "./rapid-panel.tsx";
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

const targetOf = (view: WorkspaceState) => view.settings?.targetDays ?? null;
const servicesOf = (view: WorkspaceState) => view.services;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

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
export function Charts({ figures, items, windowWords, why, onWhy, onAll }: ChartsProps) {
  const targetDays = useView(targetOf);
  const services = useView(servicesOf);
  const slug = useSlug();
  const navigate = useNavigate();
  const { counts, speedToMarket, throughput, before } = figures;
  const empty = counts.finished === 0;
  const missing = empty
    ? {
        heading: "Nothing went live yet",
        words: "The first request that goes live in this window shows here.",
      }
    : undefined;
  const open = (key: string) =>
    void navigate({ to: "/w/$workspace/requests/$key", params: { workspace: slug, key } });
  return (
    <div className={classes["grid"]}>
      {empty && figures.known !== null && (
        <div className={classes["full"]}>
          <Elsewhere known={figures.known} onAll={onAll} />
        </div>
      )}
      <div className={classes["wide"]}>
        <SpeedPanel
          speed={speedToMarket}
          before={before.speedToMarket}
          targetDays={targetDays}
          windowWords={windowWords}
          missing={missing}
          onWeek={(week) => onWhy(week.week)}
        >
          <SlowWeekButton weeks={speedToMarket.byWeek} onWhy={onWhy} />
        </SpeedPanel>
      </div>
      <div className={classes["narrow"]}>
        <StageSplitPanel now={figures.stageSplit} before={before.stageSplit} windowWords={windowWords} />
      </div>
      <div className={classes["left"]}>
        <CyclePanel
          figures={figures}
          items={items}
          windowWords={windowWords}
          missing={missing}
          onOpen={open}
        />
      </div>
      <div className={classes["right"]}>
        <AgeingPanel items={figures.wip.items} bands={figures.ageing} onItem={open} />
      </div>
      <div className={classes["left"]}>
        <MirrorPanel now={figures.mirror} before={before.mirror} windowWords={capital(windowWords)} />
      </div>
      <div className={classes["right"]}>
        <WaitsPanel waits={figures.whoWaits} />
      </div>
      <div className={classes["left"]}>
        <CumulativePanel flow={figures.cumulativeFlow} windowWords={windowWords} />
      </div>
      <div className={classes["right"]}>
        <ForecastPanel sample={figures.throughputSample} />
      </div>
      <div className={classes["left"]}>
        <ServicesPanel
          services={figures.services}
          before={before.services}
          iconOf={(id) => services[id]?.icon ?? "form"}
          windowWords={windowWords}
        />
      </div>
      <div className={classes["right"]}>
        <div className={classes["stack"]}>
          <ThroughputPanel
            weeks={throughput.byWeek}
            windowWords={windowWords}
            missing={missing}
            height={170}
          />
          <RapidPanel speed={speedToMarket.rapid} answer={figures.mirror.it.firstResponse.rapid} />
        </div>
      </div>
      <div className={classes["full"]}>
        <PromisesPanel
          promises={figures.promisesKept}
          iconOf={(id) => services[id]?.icon ?? "form"}
          windowWords={windowWords}
        />
      </div>
      <WeekList week={why} items={items} onClose={() => onWhy(undefined)} />
    </div>
  );
}
