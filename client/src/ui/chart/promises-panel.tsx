import type { ServiceIconName } from "@tandem/shared";
import type { PromiseRecord, PromisesKept } from "@tandem/shared/flow";
import { counted, percent } from "../format.ts";
import { ServiceName } from "../service-icon.tsx";
import { ChartPanel } from "./chart-panel.tsx";
import { promisesTitle } from "./sentences.ts";
import classes from "./services-panel.module.css";

interface PromisesPanelProps {
  readonly promises: PromisesKept;
  /** The picture of a service. */
  readonly iconOf: (service: string) => ServiceIconName;
  readonly windowWords: string;
}

/** Fewer would be a guess. */
const ENOUGH = 10;

function late({ p50DaysLate, openPast }: PromiseRecord): string {
  if (p50DaysLate !== null) return `${p50DaysLate} d late`;
  return openPast > 0 ? `${openPast} open` : "none late";
}

/** How promises came true: of those whose day is past, the share that were live by it. The tick is what was promised. */
export function PromisesPanel({ promises, iconOf, windowWords }: PromisesPanelProps) {
  const shown = promises.byService.toSorted((a, b) => b.requests - a.requests);
  const { promised } = promises;
  return (
    <ChartPanel
      title={promisesTitle(promises)}
      sub={`Promises made at filing whose day fell in ${windowWords} and is past. The tick is the share that was promised.`}
      rule="Kept: live on or before the promised day. Counted by the promised day, so late work counts while it is late. What is still open after its day is not kept. Late: half of those that went live after their day were at most this late."
      table={{
        columns: ["Service", "Kept", "Promises", "Late, half by", "Open past its day"],
        rows: [{ ...promises, service: "all", name: "All services" }, ...shown].map((one) => [
          one.name,
          one.share === null ? "–" : percent(one.share),
          `${one.kept} of ${one.requests}`,
          late(one),
          one.openPast,
        ]),
      }}
      missing={
        promises.requests < ENOUGH
          ? {
              heading: "Not enough data yet",
              words: `${counted(promises.requests, "promise")} fell due in this window. From ${ENOUGH} on, Tandem shows how they came true.`,
            }
          : undefined
      }
    >
      <div className={classes["services"]}>
        <div className={classes["head"]} aria-hidden="true">
          <span>Service</span>
          <span>Half by</span>
          <span />
          <span>Kept</span>
          <span>Promises</span>
          <span>Open</span>
        </div>
        {shown.map((one) => (
          <div key={one.service} className={classes["row"]}>
            <b>
              <ServiceName service={iconOf(one.service)} name={one.name} size={15} />
            </b>
            <span>{late(one)}</span>
            <span className={classes["bar"]} aria-hidden="true">
              <i style={{ width: `${(one.share ?? 0) * 100}%` }} />
              {promised !== null && <u style={{ left: `${promised * 100}%` }} />}
            </span>
            <b>{percent(one.share ?? 0)}</b>
            <span>
              {one.kept} of {one.requests}
            </span>
            <span>{one.openPast}</span>
          </div>
        ))}
      </div>
    </ChartPanel>
  );
}
