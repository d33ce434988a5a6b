import type { WaitCause, WhoWaits } from "@tandem/shared/flow";
import { ChartPanel } from "../../ui/chart/chart-panel.tsx";
import { counted, durationWords, percent } from "../../ui/format.ts";
import classes from "./insights.module.css";

const CAUSES = {
  filed: "Filed, unanswered",
  ready: "Ready, not started",
  committed: "Committed",
  in_progress: "In progress",
  needs_info: "Questions open",
  review: "Review",
  launch_ready: "Launch-ready",
  live: "Live, then reopened",
  declined: "Declined, then appealed",
  blocked_marketing: "Blocked by marketing",
  blocked_data_approval: "Data approval",
  blocked_vendor: "Blocked by a vendor",
  blocked_dependency: "Blocked by other work",
  blocked_legal: "Blocked by legal",
  blocked_other: "Blocked otherwise",
} as const satisfies Record<WaitCause, string>;

const SIDES = { it: "IT", marketing: "Marketing", neither: "Neither" } as const;
const ORDER = ["it", "marketing", "neither"] as const;
const MOST_CAUSES = 8;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** On whom requests waited between filing and live: both sides in one bar, then what for. */
export function WaitsPanel({ waits }: { readonly waits: WhoWaits }) {
  const sides = ORDER.flatMap((side) => waits.sides.filter((one) => one.side === side));
  const parts = waits.parts.filter(({ elapsedMs }) => elapsedMs > 0);
  const causes = parts.toSorted((a, b) => b.elapsedMs - a.elapsedMs).slice(0, MOST_CAUSES);
  const most = causes[0]?.share ?? 1;
  const { totalElapsedMs } = waits;
  const total =
    totalElapsedMs < MINUTE_MS
      ? "the time"
      : totalElapsedMs < 2 * DAY_MS
        ? `the ${durationWords(totalElapsedMs)}`
        : `the ${counted(Math.round(totalElapsedMs / DAY_MS), "day")}`;
  const label = sides.map(({ side, share }) => `${SIDES[side]} ${percent(share ?? 0)}`).join(", ");
  return (
    <ChartPanel
      title="Who waits for whom"
      sub={`Share of ${total} between filing and live of ${counted(waits.requests, "request")}`}
      rule="Elapsed time. Marketing: questions, review, launch-ready, blocked by marketing. IT: filed, ready, committed, in progress. Data approval: the asset owner's side. Vendor, legal, dependency, other: neither. A block outweighs the stage it happens in."
      table={{
        columns: ["Waits for", "Share"],
        rows: parts.map(({ side, cause, share }) => [
          `${SIDES[side]}: ${CAUSES[cause]}`,
          percent(share ?? 0),
        ]),
      }}
      missing={
        waits.totalElapsedMs === 0
          ? {
              heading: "No times known yet",
              words: "Imported days carry no times. Requests filed here show whose turn it was.",
            }
          : undefined
      }
    >
      <div className={classes["sides"]} role="img" aria-label={label}>
        {sides.map(({ side, share }) => (
          <div
            key={side}
            className={classes["side"]}
            data-side={side}
            style={{ flexGrow: Math.max(0.5, (share ?? 0) * 100), flexBasis: 0 }}
          >
            <b>
              {SIDES[side]} {percent(share ?? 0)}
            </b>
            <i />
          </div>
        ))}
      </div>
      <div className={classes["causes"]}>
        {causes.map(({ side, cause, share }) => (
          <div key={`${side} ${cause}`} className={classes["cause"]} data-side={side}>
            <span>
              {CAUSES[cause]} <b>{percent(share ?? 0)}</b>
            </span>
            <u>
              <i style={{ width: `${(100 * (share ?? 0)) / most}%` }} />
            </u>
          </div>
        ))}
      </div>
    </ChartPanel>
  );
}
