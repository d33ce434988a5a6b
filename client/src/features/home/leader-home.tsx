import type { Day, WorkspaceState } from "@tandem/shared";
import { isEnough, windowEnding, type FlowScope } from "@tandem/shared/flow";
import { Title } from "@mantine/core";
import { IconChartDots } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useView } from "../../live/hooks.ts";
import type { Calendar } from "../../live/use-calendar.ts";
import { useFinished, useReport, type Figures, type FinishedItems } from "../../live/use-report.ts";
import { useSlug } from "../../live/use-slug.ts";
import { BriefButton } from "../../ui/brief-button.tsx";
import { CyclePanel } from "../../ui/chart/cycle-panel.tsx";
import { shareWords } from "../../ui/chart/few.ts";
import { ForecastPanel } from "../../ui/chart/forecast-panel.tsx";
import { MirrorPanel } from "../../ui/chart/mirror-panel.tsx";
import { ServicesPanel } from "../../ui/chart/services-panel.tsx";
import { useShownFigures, type ShownFigures } from "../../ui/chart/shown-figures.ts";
import { SpeedPanel } from "../../ui/chart/speed-panel.tsx";
import { ThroughputPanel } from "../../ui/chart/throughput-panel.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Panel } from "../../ui/panel.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { Stat } from "../../ui/stat.tsx";
import classes from "./home.module.css";
import { TargetForm } from "./target-form.tsx";

const WEEKS = 12;
/** What is under way now, in four figures. */
function NowPanel({ shown: { figures, span } }: { readonly shown: ShownFigures }) {
  const { wip, mirror, counts } = figures;
  const over = wip.items.filter(({ tone }) => tone === "red").length;
  const blocked = wip.items.filter((item) => item.blocked).length;
  const { kept, requests } = mirror.it.sleAttainment;
  return (
    <Panel title={`${wip.requests} in progress, ${over} over age`} sub={`Now, and ${span}`}>
      <div className={classes["stats"]}>
        <Stat value={wip.requests} unit={`${wip.points} points`} label="in progress (WIP)" />
        <Stat value={over} unit={`and ${blocked} blocked`} label="over their expectation" />
        <Stat value={counts.finished} unit={`${counts.filed} filed`} label="went live" />
        <Stat
          value={shareWords(kept, requests)}
          {...(isEnough(requests) ? { unit: `${kept} of ${requests}` } : {})}
          label="within service level"
        />
      </div>
    </Panel>
  );
}

interface LeaderChartsProps {
  readonly figures: Figures;
  readonly items: FinishedItems;
  /** Pods that try things out are left out, and counted below. */
  readonly isApart: boolean;
}

/** The charts, once there is something to draw. */
function LeaderCharts({ figures, items, isApart }: LeaderChartsProps) {
  const slug = useSlug();
  const navigate = useNavigate();
  const onWhy = (week: string) =>
    void navigate({
      to: "/w/$workspace/insights",
      params: { workspace: slug },
      search: { weeks: WEEKS, why: week },
    });
  const onList = (list: string) =>
    void navigate({
      to: "/w/$workspace/insights",
      params: { workspace: slug },
      search: { weeks: WEEKS, list },
    });
  const shown = useShownFigures({ figures, items, windowWords: `the last ${WEEKS} weeks`, onWhy, onList });
  return (
    <section aria-label="How fast ideas reach the market">
      <header className={classes["sectionHead"]}>
        <Title order={2}>How fast ideas reach the market</Title>
        {isApart && <span>Pods that deliver; innovation is counted below, and both under All charts.</span>}
        <Link className={classes["link"]} to="/w/$workspace/insights" params={{ workspace: slug }}>
          All charts
        </Link>
        <BriefButton />
      </header>
      <div className={classes["grid"]}>
        <div className={classes["wide"]}>
          <SpeedPanel shown={shown} height={270}>
            <TargetForm targetDays={shown.targetDays} />
          </SpeedPanel>
        </div>
        <div className={classes["narrow"]}>
          <div className={classes["main"]}>
            <NowPanel shown={shown} />
            <ThroughputPanel shown={shown} height={104} />
          </div>
        </div>
        <div className={classes["half"]}>
          <ForecastPanel sample={figures.throughputSample} />
        </div>
        <div className={classes["half"]}>
          <CyclePanel shown={shown} />
        </div>
        <div className={classes["half"]}>
          <MirrorPanel shown={shown} />
        </div>
        <div className={classes["half"]}>
          <ServicesPanel shown={shown} />
        </div>
      </div>
    </section>
  );
}

/** What the pods that try things out have under way and brought live, told apart from delivery. */
function InnovationPanel({ from, to }: { readonly from: Day; readonly to: Day }) {
  const slug = useSlug();
  const figures = useReport({ from, to, filter: { podType: "innovation" } });
  if (figures === undefined) return null;
  const { wip, counts, speedToMarket } = figures;
  const { p85Days, requests } = speedToMarket;
  return (
    <Panel
      title="Innovation, counted apart"
      sub={`Now, and the last ${WEEKS} weeks`}
      actions={
        <Link className={classes["link"]} to="/w/$workspace/pods" params={{ workspace: slug }}>
          All pods
        </Link>
      }
    >
      <div className={classes["stats"]}>
        <Stat value={wip.requests} unit={`${wip.points} points`} label="in progress (WIP)" />
        <Stat value={counts.finished} unit={`${counts.filed} filed`} label="went live" />
        <Stat
          value={isEnough(requests) && p85Days !== null ? p85Days : "–"}
          unit="days"
          label={isEnough(requests) ? "filed to live, P85" : "filed to live: too few to say"}
        />
      </div>
    </Panel>
  );
}

const hasInnovation = (view: WorkspaceState) =>
  Object.values(view.pods).some(({ type }) => type === "innovation");

interface LeaderHomeProps {
  readonly calendar: Calendar;
  readonly now: number;
  /** Nothing was filed yet: the first step says what to do, and there is nothing to add to it. */
  readonly isFresh: boolean;
}

/** How the whole stands: speed against the target, what follows, and both sides beside each other. Live. */
export function LeaderHome({ calendar, now, isFresh }: LeaderHomeProps) {
  const window = windowEnding(calendar.zone.dayAt(now), WEEKS * 7);
  const isApart = useView(hasInnovation);
  const filter: FlowScope = isApart ? { podType: "delivery" } : {};
  const figures = useReport({ ...window, filter });
  const items = useFinished({ ...window, filter });
  if (figures === undefined || items === undefined) return isFresh ? null : <SkeletonRows rows={6} />;
  if (figures.known === null && figures.wip.requests === 0) {
    if (isFresh) return null;
    return (
      <EmptyState icon={IconChartDots} heading="No figures yet">
        From the first go-live on, this shows how fast ideas reach the market, against your target. Finished
        work of another tool can be imported in Settings and counts at once.
      </EmptyState>
    );
  }
  return (
    <>
      <LeaderCharts figures={figures} items={items} isApart={isApart} />
      {isApart && <InnovationPanel from={window.from} to={window.to} />}
    </>
  );
}
