import type { WorkspaceState } from "@tandem/shared";
import { windowEnding } from "@tandem/shared/flow";
import { Title } from "@mantine/core";
import { IconChartDots } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useView } from "../../live/hooks.ts";
import type { Calendar } from "../../live/use-calendar.ts";
import { useFinished, useReport, type Figures } from "../../live/use-report.ts";
import { useSlug } from "../../live/use-slug.ts";
import { CyclePanel } from "../../ui/chart/cycle-panel.tsx";
import { ForecastPanel } from "../../ui/chart/forecast-panel.tsx";
import { MirrorPanel } from "../../ui/chart/mirror-panel.tsx";
import { ServicesPanel } from "../../ui/chart/services-panel.tsx";
import { SlowWeekButton } from "../../ui/chart/slow-week-button.tsx";
import { SpeedPanel } from "../../ui/chart/speed-panel.tsx";
import { ThroughputPanel } from "../../ui/chart/throughput-panel.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { percent } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { Stat } from "../../ui/stat.tsx";
import classes from "./home.module.css";
import { TargetForm } from "./target-form.tsx";

const WEEKS = 12;
const WINDOW_WORDS = `the last ${WEEKS} weeks`;
const NOTHING = {
  heading: "Nothing went live in these weeks",
  words: "The first go-live shows here within a second. Older work stands in Insights.",
};

const targetOf = (view: WorkspaceState) => view.settings?.targetDays ?? null;
const servicesOf = (view: WorkspaceState) => view.services;

/** What is under way now, in four figures. */
function NowPanel({ figures }: { readonly figures: Figures }) {
  const { wip, mirror, counts } = figures;
  const over = wip.items.filter(({ tone }) => tone === "red").length;
  const blocked = wip.items.filter((item) => item.blocked).length;
  const { share, kept, requests } = mirror.it.sleAttainment;
  return (
    <Panel title={`${wip.requests} in progress, ${over} over age`} sub={`Now, and ${WINDOW_WORDS}`}>
      <div className={classes["stats"]}>
        <Stat value={wip.requests} unit={`${wip.points} points`} label="in progress (WIP)" />
        <Stat value={over} unit={`and ${blocked} blocked`} label="over their expectation" />
        <Stat value={counts.finished} unit={`${counts.filed} filed`} label="went live" />
        <Stat
          value={share === null ? "–" : percent(share)}
          unit={share === null ? "" : `${kept} of ${requests}`}
          label="within service level"
        />
      </div>
    </Panel>
  );
}

/** How the whole stands: speed against the target, what follows, and both sides beside each other. Live. */
export function LeaderHome({ calendar, now }: { readonly calendar: Calendar; readonly now: number }) {
  const slug = useSlug();
  const navigate = useNavigate();
  const targetDays = useView(targetOf);
  const services = useView(servicesOf);
  const window = windowEnding(calendar.zone.dayAt(now), WEEKS * 7);
  const figures = useReport(window);
  const items = useFinished(window);
  if (figures === undefined || items === undefined) return <SkeletonRows rows={6} />;
  if (figures.known === null && figures.wip.requests === 0) {
    return (
      <EmptyState icon={IconChartDots} heading="No figures yet">
        From the first go-live on, this shows how fast ideas reach the market, against your target. Finished
        work of another tool can be imported in Settings and counts at once.
      </EmptyState>
    );
  }
  const { speedToMarket, throughput, before } = figures;
  const missing = figures.counts.finished === 0 ? NOTHING : undefined;
  const why = (week: string) =>
    void navigate({
      to: "/w/$workspace/insights",
      params: { workspace: slug },
      search: { weeks: WEEKS, why: week },
    });
  return (
    <section aria-label="How fast ideas reach the market">
      <header className={classes["sectionHead"]}>
        <Title order={2}>How fast ideas reach the market</Title>
        <Link className={classes["link"]} to="/w/$workspace/insights" params={{ workspace: slug }}>
          All charts
        </Link>
      </header>
      <div className={classes["grid"]}>
        <div className={classes["wide"]}>
          <SpeedPanel
            speed={speedToMarket}
            before={before.speedToMarket}
            targetDays={targetDays}
            windowWords={WINDOW_WORDS}
            missing={missing}
            onWeek={({ week }) => why(week)}
            height={270}
          >
            <SlowWeekButton weeks={speedToMarket.byWeek} onWhy={why} />
            <TargetForm targetDays={targetDays} />
          </SpeedPanel>
        </div>
        <div className={classes["narrow"]}>
          <div className={classes["main"]}>
            <NowPanel figures={figures} />
            <ThroughputPanel
              weeks={throughput.byWeek}
              windowWords={WINDOW_WORDS}
              missing={missing}
              height={104}
            />
          </div>
        </div>
        <div className={classes["half"]}>
          <ForecastPanel sample={figures.throughputSample} />
        </div>
        <div className={classes["half"]}>
          <CyclePanel
            figures={figures}
            items={items}
            windowWords={WINDOW_WORDS}
            missing={missing}
            onOpen={(key) =>
              void navigate({ to: "/w/$workspace/requests/$key", params: { workspace: slug, key } })
            }
          />
        </div>
        <div className={classes["half"]}>
          <MirrorPanel now={figures.mirror} before={before.mirror} windowWords={`Last ${WEEKS} weeks`} />
        </div>
        <div className={classes["half"]}>
          <ServicesPanel
            services={figures.services}
            before={before.services}
            iconOf={(id) => services[id]?.icon ?? "form"}
            windowWords={WINDOW_WORDS}
          />
        </div>
      </div>
    </section>
  );
}
