import { type BlockerFigures, type Blockers, isEnough } from "@tandem/shared/flow";
import { blockWords } from "../../ui/block-note.tsx";
import { ChartPanel } from "../../ui/chart/chart-panel.tsx";
import { counted, durationWords, percent } from "../../ui/format.ts";
import classes from "./blockers-panel.module.css";

interface BlockersPanelProps {
  readonly blockers: Blockers;
  readonly windowWords: string;
}

const time = (ms: number): string => (ms === 0 ? "–" : durationWords(ms));
/** Of fewer than ten a median says nothing of others. */
const median = ({ ended, p50ElapsedMs }: BlockerFigures): string =>
  p50ElapsedMs !== null && isEnough(ended) ? durationWords(p50ElapsedMs) : "–";
const standing = ({ open, openElapsedMs }: BlockerFigures): string =>
  open === 0 ? "–" : `${open}, for ${durationWords(openElapsedMs)}`;

const HEADS = ["Reason", "Blocked time", "Share", "Blocks", "Median", "Blocked now"] as const;

/** Why work stood still, how often and for how long; the reason that took most of the time first. */
export function BlockersPanel({ blockers, windowWords }: BlockersPanelProps) {
  const rows = blockers.reasons
    .filter(({ ended, open }) => ended + open > 0)
    .toSorted((a, b) => b.elapsedMs - a.elapsedMs || b.openElapsedMs - a.openElapsedMs);
  const [first] = rows;
  const most = Math.max(1, ...rows.map(({ elapsedMs }) => elapsedMs));
  const cells = rows.map((row) => [
    row.reason === "other" ? "Another reason" : blockWords[row.reason],
    time(row.elapsedMs),
    row.share === null ? "–" : percent(row.share),
    String(row.ended),
    median(row),
    standing(row),
  ]);
  const title =
    first === undefined || first.elapsedMs === 0
      ? "What work stands still for"
      : `${percent(first.share ?? 0)} of the blocked time: ${cells[0]?.[0]?.toLowerCase()}`;
  return (
    <ChartPanel
      title={title}
      sub={`${counted(blockers.ended, "block")} of ${counted(blockers.requests, "request")} ended, ${windowWords}`}
      rule="Elapsed time. A block counts whole on the day it ended, also of requests that are not live yet. Median: nearest rank, shown from ten blocks on. Blocked now is apart: it is in no sum until it ends."
      table={{ columns: [...HEADS], rows: cells }}
      missing={
        rows.length === 0
          ? {
              heading: "Nothing stood still",
              words: "Once a card is blocked and goes on, this shows what it waited for and how long.",
            }
          : undefined
      }
    >
      <div className={classes["rows"]}>
        <div className={classes["head"]} aria-hidden="true">
          {HEADS.map((head) => (
            <span key={head}>{head}</span>
          ))}
        </div>
        {rows.map((row, index) => (
          <div key={row.reason} className={classes["row"]}>
            <span>{cells[index]?.[0]}</span>
            <span className={classes["track"]}>
              <u>
                <i style={{ width: `${(100 * row.elapsedMs) / most}%` }} />
              </u>
              <b>{cells[index]?.[1]}</b>
            </span>
            {cells[index]?.slice(2).map((cell, i) => (
              <span key={HEADS[i + 2]}>{cell}</span>
            ))}
          </div>
        ))}
      </div>
    </ChartPanel>
  );
}
