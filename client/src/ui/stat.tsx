import type { ReactNode } from "react";
import classes from "./stat.module.css";

interface StatProps {
  /** The figure: "21", "74 %". */
  readonly value: ReactNode;
  /** Its unit, beside it: "of 36 points". */
  readonly unit?: string;
  /** What it counts, and over which window. */
  readonly label: string;
}

/** One figure with its unit and what it counts. */
export function Stat({ value, unit, label }: StatProps) {
  return (
    <div className={classes["stat"]}>
      <b>
        {value} {unit !== undefined && <small>{unit}</small>}
      </b>
      <span>{label}</span>
    </div>
  );
}
