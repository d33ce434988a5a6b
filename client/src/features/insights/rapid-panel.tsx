import { EmptyState } from "../../ui/empty-state.tsx";
import { durationWords } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { Stat } from "../../ui/stat.tsx";
import { IconHourglassEmpty } from "@tabler/icons-react";
import classes from "./insights.module.css";

interface Minutes {
  readonly requests: number;
  readonly p50Minutes: number | null;
  readonly p85Minutes: number | null;
}

const ENOUGH = 10;
const words = (minutes: number | null): string => (minutes === null ? "–" : durationWords(minutes * 60_000));

/** Rapid response on its own clock: minutes that pass, also at night. */
export function RapidPanel({ speed, answer }: { readonly speed: Minutes; readonly answer: Minutes }) {
  return (
    <Panel title="Rapid response, in minutes" sub="Elapsed time, by day and night">
      {speed.requests < ENOUGH ? (
        <EmptyState look="bare" icon={IconHourglassEmpty} heading="Not enough data yet">
          {speed.requests === 0
            ? "No rapid response"
            : speed.requests === 1
              ? "1 rapid response"
              : `${speed.requests} rapid responses`}{" "}
          went live in this window. From 10 on, Tandem shows how long they take. Until then it does not guess.
        </EmptyState>
      ) : (
        <div className={classes["pair"]}>
          <Stat value={words(answer.p85Minutes)} label={`85 % answered, half ${words(answer.p50Minutes)}`} />
          <Stat value={words(speed.p85Minutes)} label={`85 % live, half ${words(speed.p50Minutes)}`} />
        </div>
      )}
    </Panel>
  );
}
