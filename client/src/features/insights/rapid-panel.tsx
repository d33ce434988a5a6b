import { counted, durationWords } from "../../ui/format.ts";
import { Stat } from "../../ui/stat.tsx";
import { isEnough } from "@tandem/shared/flow";
import { ChartPanel } from "../../ui/chart/chart-panel.tsx";
import { fewWords } from "../../ui/chart/few.ts";
import classes from "./insights.module.css";

interface Minutes {
  readonly requests: number;
  readonly p50Minutes: number | null;
  readonly p85Minutes: number | null;
}

const words = (minutes: number | null): string => (minutes === null ? "–" : durationWords(minutes * 60_000));

interface RapidPanelProps {
  readonly speed: Minutes;
  readonly answer: Minutes;
  readonly onBehind: () => void;
}

/** Rapid response on its own clock: minutes that pass, also at night. */
export function RapidPanel({ speed, answer, onBehind }: RapidPanelProps) {
  const few = fewWords(speed.requests, {
    none: "No rapid response went live in this window.",
    some: `${counted(speed.requests, "rapid response")} went live in this window.`,
    shows: "Tandem shows how long they take",
  });
  return (
    <ChartPanel
      title={
        few === undefined
          ? `85 % of rapid responses are live within ${words(speed.p85Minutes)}`
          : "Rapid response, in minutes"
      }
      sub="Rapid response in elapsed time, by day and night"
      rule="Answered: filed to the first decision or comment by IT. Live: filed to live. Physical minutes, also at night; nearest rank, told from ten on."
      table={{
        columns: ["Figure", "85 % within, minutes", "Half within, minutes", "Requests"],
        rows: [
          ["Answered", minutes(answer, "p85Minutes"), minutes(answer, "p50Minutes"), answer.requests],
          ["Live", minutes(speed, "p85Minutes"), minutes(speed, "p50Minutes"), speed.requests],
        ],
      }}
      missing={few}
      onBehind={onBehind}
    >
      <div className={classes["pair"]}>
        {isEnough(answer.requests) && (
          <Stat value={words(answer.p85Minutes)} label={`85 % answered, half ${words(answer.p50Minutes)}`} />
        )}
        <Stat value={words(speed.p85Minutes)} label={`85 % live, half ${words(speed.p50Minutes)}`} />
      </div>
    </ChartPanel>
  );
}

const minutes = (of: Minutes, which: "p50Minutes" | "p85Minutes"): number | null =>
  isEnough(of.requests) && of[which] !== null ? Math.round(of[which]) : null;
