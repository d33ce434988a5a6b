import { daysInclusive, type Day, type Pod, type SprintFacts } from "@tandem/shared";
import { chanceDone, howMany, windowEnding, type ThroughputSample } from "@tandem/shared/flow";
import { Tooltip } from "@mantine/core";
import { useCalendar } from "../../live/use-calendar.ts";
import { useReport } from "../../live/use-report.ts";
import { counted, dayWords, percent } from "../../ui/format.ts";
import { useNow } from "../../ui/use-now.ts";
import classes from "./plan.module.css";

/**
 * What will be live at the sprint's end, in words.
 * @param open requests of the sprint that are not live yet
 * @returns null where the sprint is over or too little has finished to say
 */
export function forecastWords(
  sample: ThroughputSample,
  { start, end }: Pick<SprintFacts, "start" | "end">,
  open: number,
): string | null {
  const { today } = sample;
  const days = end <= today ? 0 : daysInclusive(start > today ? start : today, end) - (start > today ? 0 : 1);
  const likely = days === 0 || open === 0 ? undefined : howMany(sample, days)?.results;
  const sure = likely?.find(({ confidencePercent }) => confidencePercent === 85);
  const all = chanceDone(sample, open, days);
  if (sure === undefined || all === null) return null;
  const live = Math.min(open, sure.requests);
  if (live === open) return `All ${open} are likely live by ${dayWords(end)}: ${percent(all)}.`;
  return `85 % sure: at least ${live} of these ${open} are live by ${dayWords(end)}. All of them: ${percent(all)}.`;
}

interface SprintForecastProps {
  readonly pod: Pod;
  readonly sprint: SprintFacts;
  readonly open: number;
}

/** Monte Carlo of the pod's own throughput over the days of the sprint that are left. */
export function SprintForecast({ pod, sprint, open }: SprintForecastProps) {
  const { zone } = useCalendar();
  const today: Day = zone.dayAt(useNow(60_000));
  const sample = useReport({ ...windowEnding(today, 30), filter: { pod: pod.id } })?.throughputSample;
  const words = sample && forecastWords(sample, sprint, open);
  if (!sample || words === null || words === undefined) return null;
  const rule = `10,000 trials: each adds up as many days, drawn from the pod’s last ${counted(sample.daily.length, "day")} of throughput, as the sprint has left. It counts requests, whatever their size.`;
  return (
    <p className={classes["hint"]}>
      <Tooltip label={rule} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
        <span>{words}</span>
      </Tooltip>
    </p>
  );
}
