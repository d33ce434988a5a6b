import { daysInclusive } from "@tandem/shared";
import { ENOUGH_FINISHED, FORECAST_SEED, howMany, type ThroughputSample } from "@tandem/shared/flow";
import { SegmentedControl } from "@mantine/core";
import { useMemo, useState } from "react";
import { counted, dayWords } from "../format.ts";
import { ChartPanel } from "./chart-panel.tsx";
import { fewWords } from "./few.ts";
import { ForecastChart, forecastRows } from "./forecast-chart.tsx";
import { quarterEnd } from "./quarter.ts";
import { forecastTitle } from "./sentences.ts";

/** A quarter that ends sooner says too little; then the next one's end is asked for. */
const SOON_DAYS = 10;

/** Days from tomorrow to a date, that one included. */
const daysUntil = (today: string, day: string): number => daysInclusive(today, day) - 1;

/** "3 requests went live in the 90 days up to yesterday. 2 more went live today and count from tomorrow." */
export function sampleWords({
  finished,
  finishedToday,
}: Pick<ThroughputSample, "finished" | "finishedToday">) {
  const counts = finishedToday === 1 ? "counts" : "count";
  if (finished === 0)
    return `${counted(finishedToday, "request")} went live today and ${counts} from tomorrow.`;
  const before = `${counted(finished, "request")} went live in the 90 days up to yesterday.`;
  return finishedToday === 0
    ? before
    : `${before} ${finishedToday} more went live today and ${counts} from tomorrow.`;
}

/** How many more go live: trials drawn from recent throughput, seed shown. */
export function ForecastPanel({ sample }: { readonly sample: ThroughputSample }) {
  const { today, daily, finished, finishedToday } = sample;
  const quarter = quarterEnd(today, SOON_DAYS);
  const choices = [
    { label: "4 weeks", value: "28" },
    { label: `to ${dayWords(quarter).slice(4)}`, value: String(daysUntil(today, quarter)) },
    { label: "12 weeks", value: "84" },
  ];
  const [chosen, setChosen] = useState(1);
  const days = Number(choices[chosen]?.value ?? 28);
  const answer = useMemo(() => howMany(sample, days), [sample, days]);
  return (
    <ChartPanel
      title={forecastTitle(answer)}
      sub={
        answer
          ? `Requests from tomorrow to ${dayWords(answer.until)}, ${answer.trials.toLocaleString("en-US")} trials from ${counted(daily.length, "day")} of throughput`
          : "Requests, drawn from the throughput of the 90 days up to yesterday"
      }
      rule="Monte Carlo: each trial adds up as many days, drawn with chance from the 90 up to yesterday and not before the first filing, as lie ahead. Today is not whole, and is drawn from tomorrow on. Descending, the trial at 85 % of 10,000 is what 85 % reach."
      {...(answer ? { table: forecastRows(answer) } : {})}
      missing={
        answer
          ? undefined
          : fewWords(Math.min(finished + finishedToday, ENOUGH_FINISHED - 1), {
              none: "Once ten requests have gone live, this shows how many more to expect.",
              some: sampleWords(sample),
              shows: "Tandem draws from them how many follow",
            })
      }
      foot={
        <>
          Seed {FORECAST_SEED}. Rests on <b>{counted(finished, "request")}</b> that went live in{" "}
          {counted(daily.length, "day")} up to yesterday, days without one included.
        </>
      }
    >
      {answer && (
        <SegmentedControl
          size="xs"
          style={{ alignSelf: "flex-start" }}
          aria-label="Until when"
          data={choices.map(({ label }, i) => ({ label, value: String(i) }))}
          value={String(chosen)}
          onChange={(value) => setChosen(Number(value))}
        />
      )}
      {answer && <ForecastChart sample={sample} answer={answer} height={206} />}
    </ChartPanel>
  );
}
