import { type AgeTone, ageTone } from "@tandem/shared/flow";
import { counted } from "./format.ts";
import { type Level, LevelSign } from "./level.tsx";
import classes from "./level.module.css";

const levels: Readonly<Record<AgeTone, Level>> = { calm: "ok", amber: "warn", red: "late" };

/** The words that come after "Day 5 of 6": "1 left", "due today", "3 days over"; none while there is time. */
export function ageWords(day: number, of: number): string | undefined {
  const level = levels[ageTone(day, of)];
  if (level === "ok") return undefined;
  if (level === "late") return `${counted(day - of, "day")} over`;
  return day === of ? "due today" : `${of - day} left`;
}

interface AgeMarkProps {
  /** Days since the start, start and today both counted; null before the start. */
  readonly day: number | null;
  /** The service's cycle expectation in days; null where nothing is expected. */
  readonly of: number | null;
  /** In a table: the words stand under the day. */
  readonly stacked?: boolean;
}

/** Age against expectation by colour, shape and words. */
export function AgeMark({ day, of, stacked = false }: AgeMarkProps) {
  if (day === null) return <span className={classes["line"]}>Not started</span>;
  if (of === null) return <span className={classes["line"]}>Day {day}</span>;
  const level = levels[ageTone(day, of)];
  const words = ageWords(day, of);
  return (
    <span className={classes["line"]} data-level={level} data-stacked={stacked || undefined}>
      <LevelSign level={level} />
      <span>
        Day {day} of {of}
      </span>
      {words !== undefined && <b>{words}</b>}
    </span>
  );
}
