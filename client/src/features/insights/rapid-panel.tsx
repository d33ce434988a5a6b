import { EmptyState } from "../../ui/empty-state.tsx";
import { counted, durationWords } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { Stat } from "../../ui/stat.tsx";
import { IconHourglassEmpty } from "@tabler/icons-react";
import { isEnough } from "@tandem/shared/flow";
import { fewWords } from "../../ui/chart/few.ts";
import classes from "./insights.module.css";

interface Minutes {
  readonly requests: number;
  readonly p50Minutes: number | null;
  readonly p85Minutes: number | null;
}

const words = (minutes: number | null): string => (minutes === null ? "–" : durationWords(minutes * 60_000));

/** Rapid response on its own clock: minutes that pass, also at night. */
export function RapidPanel({ speed, answer }: { readonly speed: Minutes; readonly answer: Minutes }) {
  const few = fewWords(speed.requests, {
    none: "No rapid response went live in this window.",
    some: `${counted(speed.requests, "rapid response")} went live in this window.`,
    shows: "Tandem shows how long they take",
  });
  return (
    <Panel title="Rapid response, in minutes" sub="Elapsed time, by day and night">
      {few !== undefined ? (
        <EmptyState look="bare" icon={IconHourglassEmpty} heading={few.heading}>
          {few.words}
        </EmptyState>
      ) : (
        <div className={classes["pair"]}>
          {isEnough(answer.requests) && (
            <Stat
              value={words(answer.p85Minutes)}
              label={`85 % answered, half ${words(answer.p50Minutes)}`}
            />
          )}
          <Stat value={words(speed.p85Minutes)} label={`85 % live, half ${words(speed.p50Minutes)}`} />
        </div>
      )}
    </Panel>
  );
}
