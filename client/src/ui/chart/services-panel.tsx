import type { ServiceIconName } from "@tandem/shared";
import type { ServiceFigures } from "@tandem/shared/flow";
import { IconHourglassEmpty } from "@tabler/icons-react";
import { percent } from "../format.ts";
import { ServiceName } from "../service-icon.tsx";
import { ChartPanel } from "./chart-panel.tsx";
import { servicesTitle } from "./sentences.ts";
import classes from "./services-panel.module.css";

interface ServicesPanelProps {
  readonly services: readonly ServiceFigures[];
  readonly before: readonly ServiceFigures[];
  /** The picture of a service. */
  readonly iconOf: (service: string) => ServiceIconName;
  readonly windowWords: string;
}

const share = (value: number | null | undefined): string =>
  value === null || value === undefined ? "–" : percent(value);

/** What each service expects of itself, and how often it was so. The tick is what was promised. */
export function ServicesPanel({ services, before, iconOf, windowWords }: ServicesPanelProps) {
  const shown = services
    .filter(({ sleAttainment }) => sleAttainment.requests > 0)
    .toSorted((a, b) => (b.sleAttainment.share ?? 0) - (a.sleAttainment.share ?? 0));
  const was = new Map(before.map((figures) => [figures.service, figures.sleAttainment.share]));
  return (
    <ChartPanel
      title={servicesTitle(services)}
      sub={`Share live within the service’s own expectation, start to live, ${windowWords}. The tick is the share it promises.`}
      rule="Attainment of the service level expectation: finished requests whose cycle time in days is within their service's expectation."
      table={{
        columns: ["Service", "Expectation, days", "Kept", "Requests", "Before"],
        rows: shown.map(({ service, name, expected, sleAttainment }) => [
          name,
          expected.cycleDays,
          share(sleAttainment.share),
          `${sleAttainment.kept} of ${sleAttainment.requests}`,
          share(was.get(service)),
        ]),
      }}
      missing={
        shown.length === 0
          ? {
              icon: IconHourglassEmpty,
              heading: "Nothing of a service went live",
              words: "Imported work has no service. What is filed here shows from its first go-live on.",
            }
          : undefined
      }
    >
      <div className={classes["services"]}>
        <div className={classes["head"]} aria-hidden="true">
          <span>Service</span>
          <span>Expectation</span>
          <span />
          <span>Kept</span>
          <span>Requests</span>
          <span>Before</span>
        </div>
        {shown.map(({ service, name, expected, sleAttainment }) => {
          const kept = sleAttainment.share ?? 0;
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
              <b>{percent(kept)}</b>
              <span>
                {sleAttainment.kept} of {sleAttainment.requests}
              </span>
              <span>{share(was.get(service))}</span>
            </div>
          );
        })}
      </div>
    </ChartPanel>
  );
}
