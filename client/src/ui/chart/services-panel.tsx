import { isEnough, type ServiceFigures } from "@tandem/shared/flow";
import { IconHourglassEmpty } from "@tabler/icons-react";
import { percent } from "../format.ts";
import { ServiceName } from "../service-icon.tsx";
import { ChartPanel } from "./chart-panel.tsx";
import { servicesTitle } from "./sentences.ts";
import classes from "./services-panel.module.css";
import { WeekMarks } from "./week-marks.tsx";
import type { ShownFigures } from "./shown-figures.ts";

/** The share; of fewer than ten "–", since their count stands beside it. */
const share = ({ requests, share: kept }: ServiceFigures["sleAttainment"]): string =>
  kept !== null && isEnough(requests) ? percent(kept) : "–";

/** Those of which a share can be said come first, the highest on top; then the others by how many they are. */
const rankOf = ({ sleAttainment: { requests, share: kept } }: ServiceFigures): number =>
  isEnough(requests) ? 1 + (kept ?? 0) : -1 / requests;

interface ServicesPanelProps {
  readonly shown: ShownFigures;
  /** Draws each service's weeks too, where there is room. */
  readonly trend?: boolean;
}

/** What each service expects of itself, and how often it was so. The tick is what was promised. */
export function ServicesPanel({ shown, trend = false }: ServicesPanelProps) {
  const { figures, iconOf, span, onList } = shown;
  const { services, before } = figures;
  const listed = services
    .filter(({ sleAttainment }) => sleAttainment.requests > 0)
    .toSorted((a, b) => rankOf(b) - rankOf(a));
  const was = new Map(before.services.map((one) => [one.service, share(one.sleAttainment)]));
  return (
    <ChartPanel
      title={servicesTitle(services)}
      sub={`Share live within the service’s own expectation, start to live, ${span}. The tick is the share it promises.`}
      rule="Attainment of the service level expectation: finished requests whose cycle time in days is within their service's expectation; told from ten on."
      table={{
        columns: ["Service", "Expectation, days", "Kept", "Requests", "Before"],
        rows: listed.map(({ service, name, expected, sleAttainment }) => [
          name,
          expected.cycleDays,
          share(sleAttainment),
          `${sleAttainment.kept} of ${sleAttainment.requests}`,
          was.get(service) ?? "–",
        ]),
      }}
      onBehind={() => onList("late")}
      missing={
        listed.length === 0
          ? {
              icon: IconHourglassEmpty,
              heading: figures.known === null ? "No figures yet" : "Nothing of a service went live",
              words: "Imported work has no service. What is filed here shows from its first go-live on.",
            }
          : undefined
      }
    >
      <div className={classes["services"]} data-trend={trend || undefined}>
        <div className={classes["head"]} aria-hidden="true">
          <span>Service</span>
          <span>Expectation</span>
          <span />
          <span>Kept</span>
          <span>Requests</span>
          <span>Before</span>
          {trend && <span>By week</span>}
        </div>
        {listed.map(({ service, name, expected, sleAttainment, sleByWeek }) => {
          const kept = isEnough(sleAttainment.requests) ? (sleAttainment.share ?? 0) : 0;
          return (
            <div key={service} className={classes["row"]}>
              <b>
                <ServiceName service={iconOf(service)} name={name} size={15} />
              </b>
              <span>
                {expected.cycleDays} {expected.cycleDays === 1 ? "day" : "days"}
              </span>
              <span className={classes["bar"]} aria-hidden="true">
                <i style={{ width: `${kept * 100}%` }} />
                <u style={{ left: `${expected.cycleProbability * 100}%` }} />
              </span>
              <b>{share(sleAttainment)}</b>
              <span>
                {sleAttainment.kept} of {sleAttainment.requests}
              </span>
              <span>{was.get(service) ?? "–"}</span>
              {trend && <WeekMarks weeks={sleByWeek} />}
            </div>
          );
        })}
      </div>
    </ChartPanel>
  );
}
