import type { BurndownDay } from "@tandem/shared/flow";
import { useElementSize } from "@mantine/hooks";
import { dayWords } from "./format.ts";
import classes from "./burndown-chart.module.css";

/** Before the room is measured. */
const USUAL_WIDTH = 620;
const HEIGHT = 190;
const LEFT = 30;
const RIGHT = 14;
const TOP = 14;
const FLOOR = HEIGHT - 24;

interface BurndownChartProps {
  readonly days: readonly BurndownDay[];
  /** Index of today; -1 outside of the sprint. */
  readonly today: number;
}

/** Points left at each day's end, against the ideal over the working days. */
export function BurndownChart({ days, today }: BurndownChartProps) {
  const { ref, width } = useElementSize();
  const whole = width > 0 ? width : USUAL_WIDTH;
  const most = Math.max(1, ...days.map((d) => Math.max(d.idealPoints, d.actual?.remainingPoints ?? 0)));
  const step = Math.max(1, Math.ceil(most / 4 / 5) * 5);
  const top = Math.ceil(most / step) * step;
  const x = (i: number) => LEFT + ((whole - LEFT - RIGHT) * i) / Math.max(1, days.length - 1);
  const y = (points: number) => TOP + (FLOOR - TOP) * (1 - points / top);
  const known = days.flatMap((d, i) => (d.actual ? [[x(i), y(d.actual.remainingPoints)] as const] : []));
  const last = known.at(-1);
  const line = known.map(([px, py], i) => (i === 0 ? `M${px} ${py}` : `H${px}V${py}`)).join("");
  const ideal = days.map((d, i) => `${i === 0 ? "M" : "L"}${x(i)} ${y(d.idealPoints)}`).join("");
  const now = days[today];
  const label = now?.actual
    ? `Burndown: ${now.actual.remainingPoints} points left on day ${today + 1} of ${days.length}, ideal ${now.idealPoints.toFixed(1)}`
    : "Burndown: nothing counted yet";
  const labelled = Math.max(1, Math.ceil(days.length / Math.max(2, whole / 110)));
  return (
    <div ref={ref}>
      <svg
        className={classes["burn"]}
        height={HEIGHT}
        viewBox={`0 0 ${whole} ${HEIGHT}`}
        role="img"
        aria-label={label}
      >
        {Array.from({ length: top / step + 1 }, (_, i) => i * step).map((points) => (
          <g key={points}>
            <line
              className={points === 0 ? classes["axis"] : classes["gridline"]}
              x1={LEFT}
              x2={whole - RIGHT}
              y1={y(points)}
              y2={y(points)}
            />
            <text x={LEFT - 8} y={y(points) + 4} textAnchor="end">
              {points}
            </text>
          </g>
        ))}
        {days.map(
          ({ day }, i) =>
            i % labelled === 0 && (
              <text key={day} x={x(i)} y={HEIGHT - 6} textAnchor={i === 0 ? "start" : "middle"}>
                {dayWords(day)}
              </text>
            ),
        )}
        {last && <path className={classes["area"]} d={`${line}V${FLOOR}H${LEFT}Z`} />}
        <path className={classes["ideal"]} d={ideal} />
        {last && <path className={classes["actual"]} d={line} />}
        {last && <circle className={classes["dot"]} cx={last[0]} cy={last[1]} r="4" />}
        {last && now?.actual && (
          <text
            className={classes["now"]}
            x={last[0] + (today > days.length / 2 ? -8 : 8)}
            y={last[1] - 8}
            textAnchor={today > days.length / 2 ? "end" : "start"}
          >
            {now.actual.remainingPoints} left
          </text>
        )}
      </svg>
    </div>
  );
}
