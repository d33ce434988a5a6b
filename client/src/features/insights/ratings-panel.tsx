import type { WorkspaceState } from "@tandem/shared";
import { isEnough, type RatingFigures } from "@tandem/shared/flow";
import { IconStar } from "@tabler/icons-react";
import { useView } from "../../live/hooks.ts";
import { ChartPanel } from "../../ui/chart/chart-panel.tsx";
import type { ShownFigures } from "../../ui/chart/shown-figures.ts";
import { counted, percent } from "../../ui/format.ts";
import { starWords } from "../../ui/stars.tsx";
import classes from "./insights.module.css";

const podsOf = (view: WorkspaceState) => view.pods;

/** "4.3", of ten or more; else "–", since their count stands beside it. */
const meanWords = ({ requests, mean }: RatingFigures): string =>
  mean !== null && isEnough(requests) ? mean.toFixed(1) : "–";

/** "Deliveries got 4.3 of 5 stars" */
function title(ratings: RatingFigures): string {
  if (ratings.requests === 0) return "How deliveries were liked";
  return isEnough(ratings.requests)
    ? `Deliveries got ${meanWords(ratings)} of 5 stars`
    : `${counted(ratings.requests, "delivery", "deliveries")} rated so far`;
}

interface MeansProps {
  readonly heading: string;
  readonly of: readonly (RatingFigures & { readonly id: string; readonly name: string })[];
}

function Means({ heading, of }: MeansProps) {
  if (of.length === 0) return null;
  return (
    <section className={classes["means"]}>
      <h3>{heading}</h3>
      <dl>
        {of.map((one) => (
          <div key={one.id}>
            <dt>{one.name}</dt>
            <dd>
              <b>{meanWords(one)}</b>
              <small>{counted(one.requests, "rating")}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** How those who asked liked what they got: stars given when a delivery was accepted, by service and pod. */
export function RatingsPanel({ shown: { figures, span } }: { readonly shown: ShownFigures }) {
  const pods = useView(podsOf);
  const { ratings } = figures;
  const most = Math.max(1, ...ratings.stars);
  const ofServices = ratings.byService.map((one) => ({ ...one, id: one.service }));
  // One pod is the whole, which the title tells.
  const ofPods =
    ratings.byPod.length < 2
      ? []
      : ratings.byPod.map((one) => ({ ...one, id: one.pod, name: pods[one.pod]?.name ?? "A pod" }));
  return (
    <ChartPanel
      title={title(ratings)}
      sub={`Stars given when a delivery was accepted, ${span}. Never whose.`}
      rule="Counted by the day of the acceptance. A delivery accepted again counts once, with its last stars. The average is the arithmetic mean, told from ten on."
      table={{
        columns: ["Of", "Average", "Rated", "1", "2", "3", "4", "5"],
        rows: [{ ...ratings, name: "All" }, ...ofServices, ...ofPods].map((one) => [
          one.name,
          meanWords(one),
          one.requests,
          ...one.stars,
        ]),
      }}
      missing={
        ratings.requests === 0
          ? {
              icon: IconStar,
              heading: "No figures yet",
              words: "Whoever asked rates a delivery when accepting it. The stars show here.",
            }
          : undefined
      }
    >
      <div className={classes["rows"]}>
        {ratings.stars
          .map((count, i) => ({ count, stars: i + 1 }))
          .reverse()
          .map(({ count, stars }) => (
            <div key={stars} className={classes["stars"]}>
              <span>
                {stars} <small>{starWords(stars)}</small>
              </span>
              <span className={classes["track"]} aria-hidden="true">
                <i style={{ width: `${(100 * count) / most}%`, background: "var(--c1)" }} />
              </span>
              <b className={classes["num"]}>{count}</b>
              <span className={`${classes["num"]} ${classes["dim"]}`}>
                {isEnough(ratings.requests) ? percent(count / ratings.requests) : ""}
              </span>
            </div>
          ))}
      </div>
      <Means heading="By service" of={ofServices} />
      <Means heading="By pod" of={ofPods} />
    </ChartPanel>
  );
}
