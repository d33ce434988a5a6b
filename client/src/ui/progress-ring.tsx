import classes from "./progress-ring.module.css";

interface ProgressRingProps {
  readonly done: number;
  readonly total: number;
  /** What is counted, for readers: "Done list". */
  readonly label: string;
}

/** A list's progress, small: a ring and "4/7". */
export function ProgressRing({ done, total, label }: ProgressRingProps) {
  const share = total === 0 ? 0 : Math.min(100, (done * 100) / total);
  return (
    <span className={classes["progress"]} role="img" aria-label={`${label}: ${done} of ${total}`}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <circle cx="7" cy="7" r="5.25" />
        {share > 0 && (
          <circle
            className={classes["done"]}
            cx="7"
            cy="7"
            r="5.25"
            pathLength="100"
            strokeDasharray={`${share} 100`}
          />
        )}
      </svg>
      <span aria-hidden="true">
        {done}/{total}
      </span>
    </span>
  );
}
