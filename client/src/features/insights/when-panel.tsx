import { NumberInput, Slider } from "@mantine/core";
import { FORECAST_SEED, whatIf, type ThroughputSample } from "@tandem/shared/flow";
import { useDeferredValue, useMemo, useState } from "react";
import { ChartPanel } from "../../ui/chart/chart-panel.tsx";
import { fewWords } from "../../ui/chart/few.ts";
import { sampleWords } from "../../ui/chart/forecast-panel.tsx";
import { counted, dayWords } from "../../ui/format.ts";
import classes from "./when-panel.module.css";

interface WhenPanelProps {
  readonly sample: ThroughputSample;
  /** Accepted and not live. */
  readonly queued: number;
  /** Started and not live. */
  readonly wip: number;
}

const MOST_ITEMS = 2000;
const COUNT_DAYS = 28;
const CONFIDENCES = [50, 85, 95] as const;

const signed = (percent: number): string =>
  percent === 0 ? "as it is" : `${percent > 0 ? "+" : "−"}${Math.abs(percent)} %`;

/** When so many are done, and what would change with another pace or less at once. */
export function WhenPanel({ sample, queued, wip }: WhenPanelProps) {
  const [items, setItems] = useState<number | null>(null);
  const [pace, setPace] = useState(0);
  const [load, setLoad] = useState(0);
  const asked = useDeferredValue({ items: items ?? Math.max(1, queued), pace, load });
  const answer = useMemo(
    () =>
      whatIf(
        sample,
        { days: COUNT_DAYS, queued: asked.items, wip },
        { throughputPercent: asked.pace, wipPercent: asked.load },
      ),
    [sample, wip, asked],
  );
  const asIs = useMemo(
    () =>
      whatIf(sample, { days: COUNT_DAYS, queued: asked.items, wip }, { throughputPercent: 0, wipPercent: 0 }),
    [sample, wip, asked.items],
  );
  const dateOf = (from: typeof answer, confidence: number) =>
    from?.whenQueueDone.results.find(({ confidencePercent }) => confidencePercent === confidence)?.date ??
    null;
  const sure = dateOf(answer, 85);
  const isSupposed = asked.pace !== 0 || asked.load !== 0;
  const say = (day: string | null) =>
    day === null ? "not within two years" : dayWords(day, { today: sample.today });
  const title =
    answer === null
      ? "When so many are done"
      : sure === null
        ? `${counted(asked.items, "request")} are not done within two years`
        : `${counted(answer.whenQueueDone.items, "request")} are live by ${dayWords(sure, { today: sample.today })}, 85 % sure`;
  return (
    <ChartPanel
      title={title}
      sub={
        isSupposed
          ? `If throughput were ${signed(asked.pace)} and the work ${signed(asked.load)}`
          : `When this many more are live; ${counted(queued, "request")} are accepted and open`
      }
      rule="Monte Carlo: days of the 90 up to yesterday are drawn until their sum reaches the count, 10,000 times; ascending, the trial at 85 %. What if scales every drawn day, and the work. Cycle time then is Little's law: work in progress over what goes live a day. Less work in progress seldom leaves throughput as it was."
      {...(answer && {
        table: {
          columns: ["Sure", "Done by", "As it is"],
          rows: CONFIDENCES.map((one) => [`${one} %`, dateOf(answer, one), dateOf(asIs, one)]),
        },
      })}
      missing={
        answer === null
          ? fewWords(Math.min(9, sample.finished + sample.finishedToday), {
              none: "Once ten requests have gone live, this says when so many more are.",
              some: sampleWords(sample),
              shows: "Tandem draws from them when so many are done",
            })
          : undefined
      }
      foot={
        <>
          Seed {FORECAST_SEED}, {counted(sample.daily.length, "day")} of throughput up to yesterday,{" "}
          {counted(sample.finished, "request")}.
        </>
      }
    >
      {answer && (
        <div className={classes["when"]}>
          <div className={classes["ask"]}>
            <NumberInput
              label="How many"
              min={1}
              max={MOST_ITEMS}
              clampBehavior="strict"
              allowDecimal={false}
              value={asked.items}
              onChange={(value) => setItems(typeof value === "number" && value >= 1 ? value : null)}
            />
            <Knob label="What if throughput were" value={pace} onChange={setPace} />
            <Knob label="What if the work were" value={load} onChange={setLoad} />
          </div>
          <dl className={classes["dates"]}>
            {CONFIDENCES.map((one) => (
              <div key={one} data-sure={one === 85 || undefined}>
                <dt>{one === 50 ? "Even chance" : `${one} % sure`}</dt>
                <dd>
                  {say(dateOf(answer, one))}
                  {isSupposed && <small>as it is: {say(dateOf(asIs, one))}</small>}
                </dd>
              </div>
            ))}
            {answer.cycleDays !== null && (
              <div>
                <dt>Days in work, mean</dt>
                <dd>
                  {answer.cycleDays.toFixed(1)}
                  {isSupposed && <small>as it is: {asIs?.cycleDays?.toFixed(1)}</small>}
                </dd>
              </div>
            )}
          </dl>
        </div>
      )}
    </ChartPanel>
  );
}

interface KnobProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A supposition in percent of what is now. */
function Knob({ label, value, onChange }: KnobProps) {
  return (
    <div className={classes["knob"]}>
      <span>
        {label} <b>{signed(value)}</b>
      </span>
      <Slider
        min={-50}
        max={100}
        step={5}
        value={value}
        onChange={onChange}
        label={null}
        thumbLabel={`${label}, percent`}
        marks={[{ value: 0 }]}
        size="sm"
      />
    </div>
  );
}
