import { durationWords } from "./format.ts";
import { type Level, LevelSign } from "./level.tsx";
import classes from "./level.module.css";

interface CountdownTimes {
  /** When the clock runs out, UTC milliseconds. */
  readonly dueAt: number;
  /** The present, UTC milliseconds. */
  readonly now: number;
  /** How long there was in all, milliseconds; what is near is measured against it. */
  readonly targetMs: number;
  /** What is left where that is not `dueAt - now`: business time, from `responseLeftMs`. */
  readonly leftMs?: number;
}

const left = ({ dueAt, now, leftMs }: CountdownTimes) => leftMs ?? dueAt - now;

/** Near above 70 % of the target, late past its end; the same shares as age. */
export function countdownLevel(times: CountdownTimes): Level {
  const remaining = left(times);
  if (remaining < 0) return "late";
  return (times.targetMs - remaining) * 100 > times.targetMs * 70 ? "warn" : "ok";
}

/** "2 h 49 min", or "12 min over". The first minute over already counts as one. */
export function countdownWords(times: CountdownTimes): string {
  const remaining = left(times);
  if (remaining >= 0) return durationWords(remaining);
  return `${durationWords(Math.max(60_000, -remaining))} over`;
}

/** What is left of a response or delivery clock; give it a new `now` as time goes by. */
export function Countdown(times: CountdownTimes) {
  const level = countdownLevel(times);
  const words = countdownWords(times);
  return (
    <span className={classes["line"]} data-level={level}>
      <LevelSign level={level} />
      {level === "ok" ? <span>{words}</span> : <b>{words}</b>}
    </span>
  );
}
