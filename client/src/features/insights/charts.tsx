import { Button } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Figures } from "../../live/use-report.ts";
import { CyclePanel } from "../../ui/chart/cycle-panel.tsx";
import { ForecastPanel } from "../../ui/chart/forecast-panel.tsx";
import { MirrorPanel } from "../../ui/chart/mirror-panel.tsx";
import { PromisesPanel } from "../../ui/chart/promises-panel.tsx";
import { ServicesPanel } from "../../ui/chart/services-panel.tsx";
import type { ShownFigures } from "../../ui/chart/shown-figures.ts";
import { SpeedPanel } from "../../ui/chart/speed-panel.tsx";
import { ThroughputPanel } from "../../ui/chart/throughput-panel.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { dayWords } from "../../ui/format.ts";
import { AgeingPanel } from "./ageing-panel.tsx";
import { BlockersPanel } from "./blockers-panel.tsx";
import { CalibrationPanel } from "./calibration-panel.tsx";
import { CumulativePanel } from "./cumulative-panel.tsx";
import { DeclinesPanel } from "./declines-panel.tsx";
import { GroupsPanel } from "./groups-panel.tsx";
import { HistogramPanel } from "./histogram-panel.tsx";
import { WHOLE } from "./insights-search.ts";
import { MixPanel } from "./mix-panel.tsx";
import { PacePanel } from "./pace-panel.tsx";
import { RapidPanel } from "./rapid-panel.tsx";
import { RatingsPanel } from "./ratings-panel.tsx";
import { SprintGoalsPanel } from "./sprint-goals-panel.tsx";
import { StageSplitPanel } from "./stage-split-panel.tsx";
import { useParts } from "./use-parts.ts";
import { WaitsPanel } from "./waits-panel.tsx";
import { WhenPanel } from "./when-panel.tsx";
import { WipPanel } from "./wip-panel.tsx";
import classes from "./insights.module.css";

interface ChartsProps {
  readonly shown: ShownFigures;
  readonly currency: string;
  readonly nameOf: (key: string, value: string) => string;
  readonly isFiltered: boolean;
  /** Shows all that is known, or counts all requests again. */
  readonly onAll: () => void;
}

/** Where the page's parts begin. */
export const SECTIONS = [
  { id: "speed", name: "Speed" },
  { id: "flow", name: "Flow" },
  { id: "mirror", name: "Mirror" },
  { id: "forecast", name: "Forecast" },
] as const;

/** Where a window is empty although older or other work is known. */
function Elsewhere({
  figures,
  isFiltered,
  onAll,
}: { readonly figures: Figures } & Pick<ChartsProps, "isFiltered" | "onAll">) {
  const { known } = figures;
  if (known === null && !isFiltered) return null;
  const words =
    known === null
      ? "No request that these filters let through has gone live. Take one off to see more."
      : `What is known went live from ${dayWords(known.from, { year: true })} to ${dayWords(known.to, { year: true })}.`;
  return (
    <EmptyState
      icon={IconHistory}
      heading={known === null ? "Nothing that these filters count" : "Nothing went live in this window"}
      action={
        <Button variant="default" onClick={onAll}>
          {known === null ? "Count all requests" : "Show all that is known"}
        </Button>
      }
    >
      {words}
    </EmptyState>
  );
}

interface SectionProps {
  readonly id: (typeof SECTIONS)[number]["id"];
  readonly heading: string;
  readonly children: ReactNode;
}

function Section({ id, heading, children }: SectionProps) {
  return (
    <section id={id} className={classes["section"]} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      <div className={classes["grid"]}>{children}</div>
    </section>
  );
}

const slot = (room: "wide" | "narrow" | "left" | "right" | "half" | "full", panel: ReactNode) => (
  <div className={classes[room]}>{panel}</div>
);

/** Every chart of the page. The frame stays where a figure is missing, and says what is missing. */
export function Charts({ shown, currency, nameOf, isFiltered, onAll }: ChartsProps) {
  const { figures, span, onOpen, onList, onWhy } = shown;
  const drawn = useParts(SECTIONS.length);
  return (
    <>
      {figures.counts.finished === 0 && <Elsewhere {...{ figures, isFiltered, onAll }} />}
      <Section id="speed" heading="Speed to market">
        {slot(
          "wide",
          <SpeedPanel shown={shown}>
            {figures.why.changeDays !== null && (
              <Button variant="subtle" size="xs" onClick={() => onWhy(WHOLE)}>
                What changed since then?
              </Button>
            )}
          </SpeedPanel>,
        )}
        {slot(
          "narrow",
          <StageSplitPanel now={figures.stageSplit} before={figures.before.stageSplit} windowWords={span} />,
        )}
        {slot("left", <GroupsPanel shown={shown} nameOf={nameOf} />)}
        {slot("right", <HistogramPanel shown={shown} />)}
      </Section>
      {drawn >= 2 && (
        <Section id="flow" heading="Flow">
          {slot("left", <CyclePanel shown={shown} />)}
          {slot("right", <AgeingPanel items={figures.wip.items} bands={figures.ageing} onItem={onOpen} />)}
          {slot("left", <CumulativePanel flow={figures.cumulativeFlow} windowWords={span} />)}
          {slot(
            "right",
            <div className={classes["stack"]}>
              <ThroughputPanel shown={shown} height={150} />
              <WipPanel shown={shown} />
            </div>,
          )}
          {slot("left", <ServicesPanel shown={shown} trend />)}
          {slot(
            "right",
            <div className={classes["stack"]}>
              <PacePanel shown={shown} />
              <RapidPanel
                speed={figures.speedToMarket.rapid}
                answer={figures.mirror.it.firstResponse.rapid}
                onBehind={() => onList("rapid")}
              />
            </div>,
          )}
          {slot("full", <BlockersPanel blockers={figures.blockers} windowWords={span} />)}
          {slot("full", <MixPanel shown={shown} currency={currency} />)}
        </Section>
      )}
      {drawn >= 3 && (
        <Section id="mirror" heading="Both sides">
          {slot("left", <MirrorPanel shown={shown} />)}
          {slot("right", <WaitsPanel waits={figures.whoWaits} />)}
          {slot("left", <DeclinesPanel shown={shown} />)}
          {slot("right", <RatingsPanel shown={shown} />)}
        </Section>
      )}
      {drawn >= 4 && (
        <Section id="forecast" heading="Forecast">
          {slot("left", <ForecastPanel sample={figures.throughputSample} />)}
          {slot("right", <SprintGoalsPanel shown={shown} />)}
          {slot(
            "left",
            <WhenPanel
              sample={figures.throughputSample}
              queued={figures.forecast.queuedRequests}
              wip={figures.wip.requests}
            />,
          )}
          {slot("right", <CalibrationPanel shown={shown} />)}
          {slot("full", <PromisesPanel shown={shown} />)}
        </Section>
      )}
    </>
  );
}
