import { isEnough, type PromiseRecord } from "@tandem/shared/flow";
import { counted, percent } from "../format.ts";
import { ServiceName } from "../service-icon.tsx";
import { ChartPanel } from "./chart-panel.tsx";
import { fewWords } from "./few.ts";
import { promisesTitle } from "./sentences.ts";
import classes from "./services-panel.module.css";
import type { ShownFigures } from "./shown-figures.ts";

/** The share; of fewer than ten "–", since their count stands beside it. */
const share = ({ requests, share: kept }: PromiseRecord): string =>
  kept !== null && isEnough(requests) ? percent(kept) : "–";

function late({ p50DaysLate, openPast }: PromiseRecord): string {
  if (p50DaysLate !== null) return `${p50DaysLate} d late`;
  return openPast > 0 ? `${openPast} open` : "none late";
}

/** How promises came true: of those whose day is past, the share that were live by it. The tick is what was promised. */
export function PromisesPanel({ shown: { figures, iconOf, span } }: { readonly shown: ShownFigures }) {
  const promises = figures.promisesKept;
  const listed = promises.byService.toSorted((a, b) => b.requests - a.requests);
  const { promised } = promises;
  return (
    <ChartPanel
      title={promisesTitle(promises)}
      sub={`Promises made at filing whose day is past, ${span}. The tick is the share that was promised.`}
      rule="Kept: live on or before the promised day. Counted by the promised day, so late work counts while it is late. What is still open after its day is not kept. Late: half of those that went live after their day were at most this late."
      table={{
        columns: ["Service", "Kept", "Promises", "Late, half by", "Open past its day"],
        rows: [{ ...promises, service: "all", name: "All services" }, ...listed].map((one) => [
          one.name,
          share(one),
          `${one.kept} of ${one.requests}`,
          late(one),
          one.openPast,
        ]),
      }}
      missing={fewWords(promises.requests, {
        none: "No promise fell due in this window. Tandem makes one at filing from ten finished requests of a service on.",
        some: `${counted(promises.requests, "promise")} fell due in this window.`,
        shows: "Tandem shows how they came true",
      })}
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
        {listed.map((one) => (
          <div key={one.service} className={classes["row"]}>
            <b>
              <ServiceName service={iconOf(one.service)} name={one.name} size={15} />
            </b>
            <span>{late(one)}</span>
            <span className={classes["bar"]} aria-hidden="true">
              <i style={{ width: `${isEnough(one.requests) ? (one.share ?? 0) * 100 : 0}%` }} />
              {promised !== null && <u style={{ left: `${promised * 100}%` }} />}
            </span>
            <b>{share(one)}</b>
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
