import { IconMoodSmile } from "@tabler/icons-react";
import { isEnough } from "@tandem/shared/flow";
import { ChartPanel } from "../../ui/chart/chart-panel.tsx";
import type { ShownFigures } from "../../ui/chart/shown-figures.ts";
import { counted, percent } from "../../ui/format.ts";
import { BarRows } from "./bar-rows.tsx";

/** Why IT said no, and whether the other way was taken. */
export function DeclinesPanel({ shown: { figures, span } }: { readonly shown: ShownFigures }) {
  const { declineReasons, declines } = figures.mirror.it;
  const { declined, taken, reasons } = declineReasons;
  const most = Math.max(1, ...reasons.map((one) => one.declined));
  const words = ({ reason, duplicate }: (typeof reasons)[number]) =>
    duplicate ? "Another request asks for it" : (reason ?? "Other reasons");
  const rate =
    declines.share !== null && isEnough(declines.requests) ? `${percent(declines.share)} were declined` : "";
  return (
    <ChartPanel
      title={
        declined === 0
          ? "Why requests are declined"
          : `${taken === 0 ? "None" : taken} of ${counted(declined, "decline")} led to a request another way`
      }
      sub={`Declines by reason, and those whose alternative was filed, ${span}${rate === "" ? "" : `. ${rate}`}`}
      rule="Declines that stand, by the day of the decision. Taken: the other request of a duplicate is open or live, or somebody filed one that goes on from it. An alternative that leaves no request behind counts as not taken, so this is the least."
      table={{
        columns: ["Reason", "Declined", "Alternative taken"],
        rows: reasons.map((one) => [words(one), one.declined, one.taken]),
      }}
      missing={
        declined === 0
          ? {
              icon: IconMoodSmile,
              heading: "Nothing was declined",
              words: "Each decline carries a reason and an alternative. They show here.",
            }
          : undefined
      }
    >
      <BarRows
        heads={["Reason", "Declined", "Taken"]}
        rows={reasons.map((one) => ({
          key: words(one),
          name: words(one),
          part: one.declined / most,
          colour: "var(--it)",
          cells: [one.declined, one.taken],
        }))}
      />
    </ChartPanel>
  );
}
