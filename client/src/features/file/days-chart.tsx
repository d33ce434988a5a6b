import type { DayHistogram } from "@tandem/shared/flow";
import classes from "./days-chart.module.css";

interface DaysChartProps {
  readonly histogram: DayHistogram;
  /** What is counted, for readers: "Landing page requests". */
  readonly label: string;
  /** 85 % were live within so many days. */
  readonly p85Days: number;
  /** Days that the chosen date allows, filing day included; null without a date. */
  readonly allowedDays: number | null;
}

const WIDTH = 358;
const FLOOR = 106;
const TOP = 34;
const MOST_BARS = 14;

interface Bar {
  readonly label: string;
  /** The last day that it counts. */
  readonly days: number;
  readonly requests: number;
}

/** A bar a day; where there are too many days, a bar for each so many, named by its last. */
function barsOf(histogram: DayHistogram): readonly Bar[] {
  const longest = histogram.at(-1)?.[0] ?? 1;
  const each = Math.ceil(longest / MOST_BARS);
  return Array.from({ length: Math.ceil(longest / each) }, (_, index) => {
    const days = (index + 1) * each;
    const requests = histogram
      .filter(([day]) => day > days - each && day <= days)
      .reduce((sum, [, n]) => sum + n, 0);
    return { label: String(days), days, requests };
  });
}

/** How long it took from filing to live, day by day: what a date would have kept is inked. */
export function DaysChart({ histogram, label, p85Days, allowedDays }: DaysChartProps) {
  const bars = barsOf(histogram);
  const most = Math.max(...bars.map(({ requests }) => requests), 1);
  const step = WIDTH / bars.length;
  const bar = Math.min(30, step - 6);
  const last = bars.at(-1)?.days ?? 1;
  const each = last / bars.length;
  const edge = (days: number) => (Math.min(days, last) / each) * step - (step - bar) / 2;
  const isFarRight = edge(p85Days) > WIDTH - 50;
  const kept = allowedDays ?? p85Days;
  const total = bars.reduce((sum, { requests }) => sum + requests, 0);
  const within = histogram.filter(([day]) => day <= kept).reduce((sum, [, n]) => sum + n, 0);
  return (
    <svg
      className={classes["chart"]}
      viewBox={`0 0 ${WIDTH} 124`}
      role="img"
      aria-label={`${label} by days from filing to live: ${within} of ${total} took ${kept} days or fewer`}
    >
      <line className={classes["dash"]} x1={edge(p85Days)} x2={edge(p85Days)} y1="6" y2={FLOOR} />
      {bars.map(({ label: text, days, requests }, index) => {
        const height = Math.max(1, ((FLOOR - TOP) * requests) / most);
        const x = index * step;
        return (
          <g key={days} data-kept={days <= kept || undefined}>
            <rect x={x} y={FLOOR - height} width={bar} height={height} rx={Math.min(3, height / 2)} />
            {requests > 0 && (
              <text x={x + bar / 2} y={FLOOR - height - 4}>
                {requests}
              </text>
            )}
            <text x={x + bar / 2} y="121">
              {text}
            </text>
          </g>
        );
      })}
      <line className={classes["axis"]} x1="0" x2={WIDTH} y1={FLOOR + 0.5} y2={FLOOR + 0.5} />
      <text
        className={classes["mark"]}
        x={edge(p85Days) + (isFarRight ? -5 : 5)}
        y="12"
        data-left={isFarRight || undefined}
      >
        85 %
      </text>
      {allowedDays !== null && allowedDays >= 1 && allowedDays < last && (
        <line className={classes["date"]} x1={edge(allowedDays)} x2={edge(allowedDays)} y1="8" y2={FLOOR} />
      )}
    </svg>
  );
}
