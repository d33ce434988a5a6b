import type { ClassOfService, ValueKind } from "@tandem/shared/flow";
import { ChartPanel } from "../../ui/chart/chart-panel.tsx";
import type { ShownFigures } from "../../ui/chart/shown-figures.ts";
import { classWords } from "../../ui/class-sign.tsx";
import { counted, money, percent } from "../../ui/format.ts";
import { BarRows } from "./bar-rows.tsx";
import classes from "./insights.module.css";

const VALUES: Readonly<Record<ValueKind, string>> = {
  generated: "New income",
  protected: "Income kept",
  other: "Not in money",
  untold: "Value not told",
};
const CLASS_COLOURS: Readonly<Record<ClassOfService, string>> = {
  expedite: "var(--c2)",
  fixed_date: "var(--c4)",
  standard: "var(--c1)",
  intangible: "var(--c5)",
};

interface MixPanelProps {
  readonly shown: ShownFigures;
  readonly currency: string;
}

/** What the finished work was: by class of service, and by the value that was expected of it. */
export function MixPanel({ shown: { figures, span, missing, onList }, currency }: MixPanelProps) {
  const { mix, before, counts } = figures;
  const wasClass = new Map(before.mix.classes.map((one) => [one.class, one.share]));
  const wasValue = new Map(before.mix.values.map((one) => [one.kind, one.share]));
  const words = (share: number | null | undefined) =>
    share === null || share === undefined ? "–" : percent(share);
  const expedite = mix.classes.find((one) => one.class === "expedite");
  const title =
    expedite === undefined || counts.finished === 0
      ? "What kind of work went live"
      : expedite.requests === 0
        ? "Nothing was expedited"
        : `${percent(expedite.share ?? 0)} of what went live was expedited`;
  const amounts = mix.values.filter(({ amount }) => amount > 0);
  return (
    <ChartPanel
      title={title}
      sub={`Share of ${counted(counts.finished, "request")} by class of service and by expected value, ${span}`}
      rule="Finished requests by their class, and by the value that its requester expected when filing. Amounts are as expected, not as measured."
      table={{
        columns: ["Of", "Share", "Requests", "Points", "Before"],
        rows: [
          ...mix.classes.map((one) => [
            classWords[one.class].name,
            words(one.share),
            one.requests,
            one.points,
            words(wasClass.get(one.class)),
          ]),
          ...mix.values.map((one) => [
            VALUES[one.kind],
            words(one.share),
            one.requests,
            one.points,
            words(wasValue.get(one.kind)),
          ]),
        ],
      }}
      missing={missing}
      foot={
        amounts.length === 0
          ? "No value in money was expected of this work."
          : `Expected: ${amounts.map(({ kind, amount }) => `${money(amount, currency)} ${VALUES[kind].toLowerCase()}`).join(", ")}.`
      }
    >
      <div className={classes["twin"]}>
        <BarRows
          heads={["Class", "Share", "Before"]}
          rows={mix.classes.map((one) => ({
            key: one.class,
            name: classWords[one.class].name,
            part: one.share ?? 0,
            colour: CLASS_COLOURS[one.class],
            cells: [words(one.share), words(wasClass.get(one.class))],
            onOpen: () => onList(`class.${one.class}`),
          }))}
        />
        <BarRows
          heads={["Value", "Share", "Before"]}
          rows={mix.values.map((one) => ({
            key: one.kind,
            name: VALUES[one.kind],
            part: one.share ?? 0,
            cells: [words(one.share), words(wasValue.get(one.kind))],
          }))}
        />
      </div>
    </ChartPanel>
  );
}
