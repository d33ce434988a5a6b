import type { WeekSpeed } from "@tandem/shared/flow";
import { axisDay } from "../../ui/chart/chart-parts.ts";
import classes from "./brief.module.css";

const WIDTH = 640;
const HEIGHT = 150;
const LEFT = 26;
const RIGHT = 70;
const BASE = HEIGHT - 22;

interface BriefLineProps {
  readonly weeks: readonly WeekSpeed[];
  readonly targetDays: number | null;
}

/** 85 % by week against the target, drawn as lines that paper keeps sharp. */
export function BriefLine({ weeks, targetDays }: BriefLineProps) {
  const told = weeks.flatMap((week, i) =>
    week.p85Days === null ? [] : [{ ...week, i, days: week.p85Days }],
  );
  const most = Math.max(targetDays ?? 0, ...told.map(({ days }) => days), 1) * 1.12;
  const x = (i: number) => LEFT + (i * (WIDTH - LEFT - RIGHT)) / Math.max(1, weeks.length - 1);
  const y = (days: number) => BASE - (days * (BASE - 10)) / most;
  const last = told.at(-1);
  const every = Math.ceil(weeks.length / 6);
  return (
    <svg
      className={classes["line"]}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`Days that 85 % are within, by week: ${told.map(({ days }) => days).join(", ")}${targetDays === null ? "" : `; the target is ${targetDays}`}`}
    >
      <line className={classes["axis"]} x1={LEFT} x2={WIDTH - RIGHT} y1={BASE} y2={BASE} />
      <text x={LEFT - 6} y={BASE + 4} textAnchor="end">
        0
      </text>
      {targetDays !== null && (
        <>
          <line
            className={classes["target"]}
            x1={LEFT}
            x2={WIDTH - RIGHT}
            y1={y(targetDays)}
            y2={y(targetDays)}
          />
          <text
            className={classes["strong"]}
            x={WIDTH - RIGHT + 8}
            y={y(targetDays) + (last && Math.abs(y(last.days) - y(targetDays)) < 14 ? 16 : 4)}
          >
            target {targetDays}
          </text>
        </>
      )}
      <polyline points={told.map(({ i, days }) => `${x(i)},${y(days)}`).join(" ")} />
      {last !== undefined && (
        <>
          <circle cx={x(last.i)} cy={y(last.days)} r="3.5" />
          <text className={classes["strong"]} x={WIDTH - RIGHT + 8} y={y(last.days) + 4}>
            85 %: {last.days}
          </text>
        </>
      )}
      {weeks.map(({ monday }, i) =>
        i % every === 0 ? (
          <text key={monday} x={x(i)} y={HEIGHT - 6} textAnchor="middle">
            {axisDay(monday, weeks.length * 7)}
          </text>
        ) : null,
      )}
    </svg>
  );
}
