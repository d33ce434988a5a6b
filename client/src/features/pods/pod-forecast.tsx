import { windowEnding } from "@tandem/shared/flow";
import { useCalendar } from "../../live/use-calendar.ts";
import { useReport } from "../../live/use-report.ts";
import { forecastWords } from "../../ui/forecast-words.ts";
import { useNow } from "../../ui/use-now.ts";
import type { PodFacts } from "./pod-facts.ts";
import classes from "./pods.module.css";

/** What will be live at the sprint's end, by the pod's own throughput. */
export function PodForecast({ facts: { pod, sprint, open } }: { readonly facts: PodFacts }) {
  const { zone } = useCalendar();
  const today = zone.dayAt(useNow(60_000));
  const sample = useReport({ ...windowEnding(today, 30), filter: { pod: pod.id } })?.throughputSample;
  if (sprint === undefined || sample === undefined) return null;
  const words =
    open === 0
      ? "Everything in the sprint is live."
      : (forecastWords(sample, sprint, open) ?? "Not enough has finished yet to forecast the sprint.");
  return <p className={classes["forecast"]}>{words}</p>;
}
