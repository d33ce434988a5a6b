import type { SpeedToMarket, WeekSpeed } from "@tandem/shared/flow";
import type { ReactNode } from "react";
import { counted } from "../format.ts";
import { ChartPanel } from "./chart-panel.tsx";
import { speedSentence } from "./sentences.ts";
import { SpeedChart, speedRows } from "./speed-chart.tsx";
import classes from "./speed-panel.module.css";

interface SpeedPanelProps {
  readonly speed: SpeedToMarket & { readonly byWeek: readonly WeekSpeed[] };
  readonly before: Pick<SpeedToMarket, "p85Days" | "requests">;
  readonly targetDays: number | null;
  /** "the last 26 weeks" */
  readonly windowWords: string;
  /** Below the figures: the target to set, the way to the slow week. */
  readonly children?: ReactNode;
  readonly missing?: { readonly heading: string; readonly words: string } | undefined;
  readonly onWeek?: (week: WeekSpeed) => void;
  /** Of the chart, in pixels. */
  readonly height?: number;
}

/** The headline: how many days 85 % of the ideas take from filing to live, and how that went week by week. */
export function SpeedPanel(props: SpeedPanelProps) {
  const { speed, before, targetDays, windowWords, children, missing, onWeek, height = 226 } = props;
  return (
    <ChartPanel
      title="Speed to market, filed to live"
      sub={`Days, by week of go-live, ${windowWords}`}
      rule={`${speed.rule}. Days are local dates, first and last counted. Each week's line counts that week's go-lives alone.`}
      table={speedRows(speed.byWeek)}
      missing={missing}
    >
      <div className={classes["lead"]}>
        <div className={classes["words"]}>
          <p className={classes["figure"]}>
            {speed.p85Days ?? "–"} <small>{speed.p85Days === 1 ? "day" : "days"}</small>
          </p>
          <p className={classes["sentence"]}>{speedSentence(speed, targetDays)}</p>
          <dl className={classes["facts"]}>
            <div>
              <dt>The same time before</dt>
              <dd>{before.p85Days === null ? "nothing live" : counted(before.p85Days, "day")}</dd>
            </div>
            <div>
              <dt>Counted</dt>
              <dd>{counted(speed.requests, "request")}</dd>
            </div>
          </dl>
          {children}
        </div>
        <div className={classes["chart"]}>
          <SpeedChart
            weeks={speed.byWeek}
            targetDays={targetDays}
            height={height}
            {...(onWeek === undefined ? {} : { onWeek })}
          />
        </div>
      </div>
    </ChartPanel>
  );
}
