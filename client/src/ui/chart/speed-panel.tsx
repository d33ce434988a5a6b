import { ENOUGH_FINISHED, isEnough, type SpeedToMarket } from "@tandem/shared/flow";
import type { ReactNode } from "react";
import { counted } from "../format.ts";
import { ChartPanel } from "./chart-panel.tsx";
import { CycleChart, cycleRows } from "./cycle-chart.tsx";
import { speedSentence } from "./sentences.ts";
import type { ShownFigures } from "./shown-figures.ts";
import { SlowWeekButton } from "./slow-week-button.tsx";
import { SpeedChart, speedRows } from "./speed-chart.tsx";
import classes from "./speed-panel.module.css";

interface SpeedPanelProps {
  readonly shown: ShownFigures;
  /** Below the figures: the target to set. */
  readonly children?: ReactNode;
  /** Of the chart, in pixels. */
  readonly height?: number;
}

function beforeWords({ p85Days, requests }: Pick<SpeedToMarket, "p85Days" | "requests">): string {
  if (requests === 0) return "nothing live";
  return isEnough(requests) && p85Days !== null ? counted(p85Days, "day") : `${requests} live`;
}

/**
 * The headline: how many days 85 % of the ideas take from filing to live, and how that went week by week. Of fewer than
 * ten each is shown by itself, and nothing is said of the others.
 */
export function SpeedPanel({ shown, children, height = 226 }: SpeedPanelProps) {
  const { figures, items, span, targetDays, missing, onOpen, onWhy, onList } = shown;
  const { speedToMarket: speed, before, throughput, window } = figures;
  const enough = isEnough(speed.requests);
  const each = items.map((item) => ({ ...item, cycleDays: item.marketDays }));
  return (
    <ChartPanel
      title="Speed to market, filed to live"
      sub={
        enough
          ? `Days, by week of go-live, ${span}`
          : `Days, each mark one request by its go-live date, ${span}`
      }
      rule={`${speed.rule}. Days are local dates, first and last counted. Each week's line counts that week's go-lives alone.`}
      table={enough ? speedRows(speed.byWeek) : cycleRows(each)}
      onBehind={() => onList("live")}
      missing={missing}
    >
      <div className={classes["lead"]}>
        <div className={classes["words"]}>
          <p className={classes["figure"]}>
            {enough ? (
              <>
                {speed.p85Days} <small>{speed.p85Days === 1 ? "day" : "days"}</small>
              </>
            ) : (
              <>
                {speed.requests} <small>live so far</small>
              </>
            )}
          </p>
          <p className={classes["sentence"]}>
            {enough
              ? speedSentence(speed, targetDays)
              : `From ${ENOUGH_FINISHED} on, Tandem says within how many days 85 % are live. Until then it does not guess.`}
          </p>
          <dl className={classes["facts"]}>
            <div>
              <dt>The same time before</dt>
              <dd>{beforeWords(before.speedToMarket)}</dd>
            </div>
            {enough && (
              <div>
                <dt>Counted</dt>
                <dd>{counted(speed.requests, "request")}</dd>
              </div>
            )}
          </dl>
          {enough && <SlowWeekButton weeks={speed.byWeek} onWhy={onWhy} />}
          {children}
        </div>
        <div className={classes["chart"]}>
          {enough ? (
            <SpeedChart
              weeks={speed.byWeek}
              targetDays={targetDays}
              height={height}
              onWeek={({ week }) => onWhy(week)}
            />
          ) : (
            <CycleChart
              name="Days from filing to live"
              items={each}
              figures={speed}
              from={throughput.byDay[0]?.day ?? window.from}
              to={window.to}
              height={height}
              onItem={({ key }) => onOpen(key)}
            />
          )}
        </div>
      </div>
    </ChartPanel>
  );
}
