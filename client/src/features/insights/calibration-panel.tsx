import { isEnough } from "@tandem/shared/flow";
import { ChartPanel } from "../../ui/chart/chart-panel.tsx";
import { fewWords } from "../../ui/chart/few.ts";
import type { ShownFigures } from "../../ui/chart/shown-figures.ts";
import { counted, percent } from "../../ui/format.ts";
import { BarRows } from "./bar-rows.tsx";

/** Of what was said with a chance, how much came true: the tick is what was said. */
export function CalibrationPanel({ shown: { figures, span } }: { readonly shown: ShownFigures }) {
  const { calibration } = figures;
  const buckets = calibration.buckets.filter(({ promises }) => promises > 0).toReversed();
  const name = ({ fromPercent, toPercent }: (typeof buckets)[number]) =>
    `Said ${fromPercent} to ${toPercent} %`;
  const largest = buckets.toSorted((a, b) => b.promises - a.promises)[0];
  const gap = largest ? Math.round(100 * ((largest.share ?? 0) - (largest.told ?? 0))) : 0;
  const title =
    !isEnough(calibration.promises) || largest === undefined
      ? "Whether chances came true as said"
      : Math.abs(gap) <= 5
        ? `Of what was said with ${percent(largest.told ?? 0)}, ${percent(largest.share ?? 0)} came true`
        : `Tandem was too ${gap > 0 ? "careful" : "sure"}: said ${percent(largest.told ?? 0)}, ${percent(largest.share ?? 0)} came true`;
  return (
    <ChartPanel
      title={title}
      sub={`Chances told at filing whose day is past, by ten points of the chance, ${span}. The tick is what was said.`}
      rule="Both the promised day and the chance told for one's own date. Came true: live on or before that day. Brier score: mean of (chance − what happened)², 0 is best, always saying 50 % gives 0.25."
      table={{
        columns: ["Said", "Came true", "Said on average", "Promises"],
        rows: buckets.map((one) => [
          name(one),
          one.share === null ? null : percent(one.share),
          one.told === null ? null : percent(one.told),
          one.promises,
        ]),
      }}
      missing={fewWords(calibration.promises, {
        none: "No chance that was told fell due in these days.",
        some: `${counted(calibration.promises, "chance")} fell due in these days.`,
        shows: "Tandem shows how they came true",
      })}
      foot={
        calibration.brierScore === null
          ? undefined
          : `Brier score ${calibration.brierScore.toFixed(2)} of ${counted(calibration.promises, "chance")}.`
      }
    >
      <BarRows
        heads={["", "Came true", "Of"]}
        rows={buckets.map((one) => ({
          key: String(one.fromPercent),
          name: name(one),
          // Of few nothing is drawn: one of one would look like always.
          part: isEnough(one.promises) ? (one.share ?? 0) : 0,
          tick: one.told ?? undefined,
          cells: [isEnough(one.promises) ? percent(one.share ?? 0) : `${one.cameTrue}`, one.promises],
        }))}
      />
    </ChartPanel>
  );
}
