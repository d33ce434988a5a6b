import { countdownLevel, countdownWords } from "../../ui/countdown.tsx";
import { momentWords } from "../../ui/format.ts";
import { responseWords } from "../../ui/response-words.ts";
import { LevelSign } from "../../ui/level.tsx";
import type { Waiting } from "../../live/triage-inbox.ts";
import classes from "./decision.module.css";

interface ClockBoxProps {
  readonly waiting: Waiting;
  readonly now: number;
  readonly zone: string;
  /** Rapid response counts every minute; everything else opening hours. */
  readonly isRapid: boolean;
}

/** How long is left to answer, and by which rule. */
export function ClockBox({ waiting, now, zone, isRapid }: ClockBoxProps) {
  const { dueAt, leftMs, targetMs } = waiting;
  const times = { dueAt: dueAt ?? now, now, leftMs, targetMs };
  const level = countdownLevel(times);
  const target = responseWords(targetMs / 60_000, isRapid);
  return (
    <div className={classes["clock"]} data-level={level}>
      <LevelSign level={level} />
      <div>
        <b>
          {countdownWords(times)}
          {leftMs >= 0 && " to answer"}
        </b>
        <small>
          Target {target}
          {dueAt !== null && `, due ${momentWords(dueAt, now, zone)}`}
        </small>
      </div>
    </div>
  );
}
