import { howMany, isEnough } from "@tandem/shared/flow";
import type { ReactNode } from "react";
import type { Figures } from "../../live/use-report.ts";
import { ForecastChart } from "../../ui/chart/forecast-chart.tsx";
import { type MirrorWords, mirrorWords } from "../../ui/chart/mirror-panel.tsx";
import { quarterEnd } from "../../ui/chart/quarter.ts";
import { forecastTitle, promisesTitle, speedSentence, throughputTitle } from "../../ui/chart/sentences.ts";
import { SpeedChart } from "../../ui/chart/speed-chart.tsx";
import { ThroughputChart } from "../../ui/chart/throughput-chart.tsx";
import { counted, percent } from "../../ui/format.ts";
import { SideLabel } from "../../ui/side-label.tsx";
import { daysInclusive } from "@tandem/shared";
import classes from "./wall.module.css";

/** One picture of the wall: what it says, and how that looks. */
export interface Slide {
  readonly id: string;
  readonly title: string;
  readonly body: ReactNode;
}

interface BigProps {
  readonly figure: ReactNode;
  readonly unit: string;
  readonly words: string;
  readonly children?: ReactNode;
}

/** A figure that is read across a room, and the chart that it is the end of. */
function Big({ figure, unit, words, children }: BigProps) {
  return (
    <div className={classes["big"]}>
      <div className={classes["words"]}>
        <b>{figure}</b>
        <span>{unit}</span>
        <p>{words}</p>
      </div>
      <div className={classes["chart"]}>{children}</div>
    </div>
  );
}

const CHART_HEIGHT = 218;

function speed(figures: Figures, targetDays: number | null): Slide | null {
  const { speedToMarket } = figures;
  const { requests, p85Days } = speedToMarket;
  if (!isEnough(requests) || p85Days === null) return null;
  const was = figures.before.speedToMarket;
  const before =
    isEnough(was.requests) && was.p85Days !== null ? ` It was ${counted(was.p85Days, "day")} before.` : "";
  return {
    id: "speed",
    title:
      targetDays !== null && p85Days <= targetDays
        ? "Ideas reach the market within the target"
        : "How fast an idea reaches the market",
    body: (
      <Big
        figure={p85Days}
        unit={p85Days === 1 ? "day" : "days"}
        words={`${speedSentence(speedToMarket, targetDays)}${before}`}
      >
        <SpeedChart weeks={speedToMarket.byWeek} targetDays={targetDays} height={CHART_HEIGHT} />
      </Big>
    ),
  };
}

function throughput({ throughput: { byWeek, run }, counts }: Figures): Slide | null {
  if (run.medianRequests === null) return null;
  return {
    id: "throughput",
    title: throughputTitle(byWeek),
    body: (
      <Big
        figure={Math.round(run.medianRequests)}
        unit="a week"
        words={`${counted(counts.finished, "request")} went live in ${counted(byWeek.length, "week")}.`}
      >
        <ThroughputChart weeks={byWeek} run={run} height={CHART_HEIGHT} />
      </Big>
    ),
  };
}

function now({ wip }: Figures): Slide {
  const over = wip.items.filter(({ tone }) => tone === "red");
  const blocked = wip.items.filter((item) => item.blocked).length;
  return {
    id: "now",
    title:
      over.length === 0
        ? "Nothing in progress is over its age"
        : `${counted(over.length, "card")} in progress ${over.length === 1 ? "is" : "are"} over age`,
    body: (
      <Big figure={wip.requests} unit="in progress" words={`${over.length} over age, ${blocked} blocked.`}>
        <ul className={classes["cards"]}>
          {wip.items.slice(0, 5).map((item) => (
            <li key={item.id}>
              <b>{item.key}</b>
              <span>{item.title}</span>
              <i>day {item.ageDays}</i>
            </li>
          ))}
        </ul>
      </Big>
    ),
  };
}

function Side({
  side,
  figures,
}: {
  readonly side: "it" | "marketing";
  readonly figures: readonly MirrorWords[];
}) {
  return (
    <section>
      <h3>
        <SideLabel side={side}>{side === "it" ? "IT answers" : "Marketing holds still"}</SideLabel>
      </h3>
      <dl>
        {figures.map(({ name, now: value, before }) => (
          <div key={name}>
            <dt>
              {name}
              {before !== null && <small>{before}</small>}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function mirror(figures: Figures): Slide {
  const { it, marketing } = mirrorWords(figures);
  return {
    id: "mirror",
    title: "Both sides’ mirror",
    body: (
      <div className={classes["mirror"]}>
        <Side side="it" figures={it} />
        <Side side="marketing" figures={marketing} />
      </div>
    ),
  };
}

const SOON_DAYS = 10;

function forecast({ throughputSample: sample }: Figures): Slide | null {
  const until = quarterEnd(sample.today, SOON_DAYS);
  const answer = howMany(sample, daysInclusive(sample.today, until) - 1);
  const sure = answer?.results.find(({ confidencePercent }) => confidencePercent === 85)?.requests;
  if (answer === null || sure === undefined) return null;
  return {
    id: "forecast",
    title: forecastTitle(answer),
    body: (
      <Big
        figure={sure}
        unit="more, 85 % sure"
        words={`Seed ${answer.seed}, ${counted(answer.requests, "request")} in the sample.`}
      >
        <ForecastChart sample={sample} answer={answer} height={CHART_HEIGHT} />
      </Big>
    ),
  };
}

function promises({ promisesKept }: Figures): Slide | null {
  const { share, requests, promised } = promisesKept;
  if (share === null || promised === null || !isEnough(requests)) return null;
  return {
    id: "promises",
    title: promisesTitle(promisesKept),
    body: (
      <Big figure={percent(share)} unit="kept" words={`${percent(promised)} were promised.`}>
        <ul className={classes["bars"]}>
          {promisesKept.byService
            .filter((one) => isEnough(one.requests))
            .toSorted((a, b) => b.requests - a.requests)
            .slice(0, 5)
            .map((one) => (
              <li key={one.service}>
                <span>{one.name}</span>
                <u>
                  <i style={{ width: percent(one.share ?? 0).replace(/\s/u, "") }} />
                </u>
                <b>{percent(one.share ?? 0)}</b>
              </li>
            ))}
        </ul>
      </Big>
    ),
  };
}

/** What the wall shows, as far as there is enough to say. */
export const slidesOf = (figures: Figures, targetDays: number | null): readonly Slide[] =>
  [
    speed(figures, targetDays),
    now(figures),
    throughput(figures),
    mirror(figures),
    forecast(figures),
    promises(figures),
  ].filter((slide) => slide !== null);
