import { counted } from "../format.ts";
import classes from "./services-panel.module.css";

interface WeekMarksProps {
  readonly weeks: readonly {
    readonly monday: string;
    readonly requests: number;
    readonly kept: number;
  }[];
}

const WIDTH = 72;
const HEIGHT = 20;
/** More weeks would be thinner than a line. */
const MOST_WEEKS = 26;

/** A service's weeks as small columns: what was kept stands up from the line, what was not hangs below it. */
export function WeekMarks({ weeks }: WeekMarksProps) {
  const shown = weeks.slice(-MOST_WEEKS);
  const most = Math.max(1, ...shown.map(({ requests }) => requests));
  const step = WIDTH / Math.max(1, shown.length);
  const unit = (HEIGHT - 2) / 2 / most;
  const last = shown.findLast(({ requests }) => requests > 0);
  const label =
    last === undefined
      ? "none"
      : `${last.kept} of ${counted(last.requests, "request")} kept in the last week`;
  return (
    <svg className={classes["weeks"]} width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <line x1="0" x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {shown.map(({ monday, requests, kept }, i) => (
        <g key={monday}>
          <rect
            className={classes["keptWeek"]}
            x={i * step}
            width={Math.max(1, step - 1.5)}
            y={HEIGHT / 2 - kept * unit}
            height={kept * unit}
          />
          <rect
            className={classes["lateWeek"]}
            x={i * step}
            width={Math.max(1, step - 1.5)}
            y={HEIGHT / 2}
            height={(requests - kept) * unit}
          />
        </g>
      ))}
    </svg>
  );
}
