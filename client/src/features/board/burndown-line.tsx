import type { BurndownDay } from "@tandem/shared/flow";
import classes from "./sprint-head.module.css";

const WIDTH = 148;
const HEIGHT = 40;

interface BurndownLineProps {
  readonly days: readonly BurndownDay[];
  /** Index of today; -1 outside of the sprint. */
  readonly today: number;
}

/** What is left against the ideal, small enough for a line of text; its words stand in the label. */
export function BurndownLine({ days, today }: BurndownLineProps) {
  const most = Math.max(1, ...days.map((d) => Math.max(d.idealPoints, d.actual?.remainingPoints ?? 0)));
  const x = (i: number) => 2 + ((WIDTH - 8) * i) / Math.max(1, days.length - 1);
  const y = (points: number) => 4 + (HEIGHT - 8) * (1 - points / most);
  const known = days.flatMap((d, i) => (d.actual ? [[x(i), y(d.actual.remainingPoints)] as const] : []));
  const last = known.at(-1);
  const ideal = days.map((d, i) => `${i === 0 ? "M" : "L"}${x(i)} ${y(d.idealPoints)}`).join("");
  const line = known.map(([px, py], i) => (i === 0 ? `M${px} ${py}` : `H${px}V${py}`)).join("");
  const now = days[today];
  const label = now?.actual
    ? `Burndown: ${now.actual.remainingPoints} points left on day ${today + 1} of ${days.length}, ideal ${now.idealPoints.toFixed(1)}`
    : "Burndown: nothing counted yet";
  return (
    <svg
      className={classes["line"]}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <line className={classes["axis"]} x1="2" x2={WIDTH - 6} y1={HEIGHT - 4} y2={HEIGHT - 4} />
      {line && last && <path className={classes["area"]} d={`${line}V${HEIGHT - 4}H2Z`} />}
      <path className={classes["ideal"]} d={ideal} />
      {line && <path className={classes["actual"]} d={line} />}
      {last && <circle className={classes["dot"]} cx={last[0]} cy={last[1]} r="3" />}
    </svg>
  );
}
