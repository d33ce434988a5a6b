import type { Day, Pod, SprintFacts } from "@tandem/shared";
import { windowEnding } from "@tandem/shared/flow";
import { Tooltip } from "@mantine/core";
import { useCalendar } from "../../live/use-calendar.ts";
import { useReport } from "../../live/use-report.ts";
import { forecastWords } from "../../ui/forecast-words.ts";
import { counted } from "../../ui/format.ts";
import { useNow } from "../../ui/use-now.ts";
import classes from "./plan.module.css";

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
