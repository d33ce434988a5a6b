import { type BusinessFigures, isEnough } from "@tandem/shared/flow";
import { ChartPanel } from "../../ui/chart/chart-panel.tsx";
import { openingHours } from "../../ui/chart/sentences.ts";
import type { ShownFigures } from "../../ui/chart/shown-figures.ts";
import { counted, percent } from "../../ui/format.ts";
import { BarRows } from "./bar-rows.tsx";

const told = (figures: BusinessFigures, of: "p50BusinessSeconds" | "p85BusinessSeconds"): string => {
  const seconds = figures[of];
  return seconds !== null && isEnough(figures.requests) ? openingHours(seconds) : "–";
};

/** How much of the time in work something was done, and how soon marketing hears: first answer, and the whole way. */
export function PacePanel({ shown: { figures, span } }: { readonly shown: ShownFigures }) {
  const { flowEfficiency: now, before, mirror, resolution } = figures;
  const was = before.flowEfficiency;
  const share = ({ share: of, requests }: typeof now) =>
    of !== null && isEnough(requests) ? percent(of) : "–";
  const times = [
    ["First response", mirror.it.firstResponse, before.mirror.it.firstResponse],
    ["Resolution", resolution, before.resolution],
  ] as const;
  const most = Math.max(1, ...times.map(([, { p85BusinessSeconds }]) => p85BusinessSeconds ?? 0));
  const isTold = now.share !== null && isEnough(now.requests);
  return (
    <ChartPanel
      title={
        isTold
          ? `Work is worked on ${percent(now.share ?? 0)} of its time, then it waits`
          : "How much of the time is work, and how soon it is answered"
      }
      sub={`Flow efficiency of ${counted(now.requests, "request")}, and opening hours to the first answer and to live, ${span}`}
      rule="Flow efficiency: time in progress and not blocked, over all time from start to live; nothing is told where no waiting is known. Resolution: filed to live in opening hours, less open questions. 85 %: nearest rank, told from ten on."
      table={{
        columns: ["Figure", "Now", "Half", "Before"],
        rows: [
          ["Flow efficiency", share(now), null, share(was)],
          ...times.map(([name, is, past]) => [
            `${name}, 85 %`,
            told(is, "p85BusinessSeconds"),
            told(is, "p50BusinessSeconds"),
            told(past, "p85BusinessSeconds"),
          ]),
        ],
      }}
    >
      <BarRows
        heads={["", "Now", "Half", "Before"]}
        rows={[
          {
            key: "efficiency",
            name: "Flow efficiency",
            part: isTold ? (now.share ?? 0) : 0,
            colour: "var(--c3)",
            cells: [share(now), "", share(was)],
          },
          ...times.map(([name, is, past]) => ({
            key: name,
            name: `${name}, 85\u00a0%`,
            part: (isEnough(is.requests) ? (is.p85BusinessSeconds ?? 0) : 0) / most,
            cells: [
              told(is, "p85BusinessSeconds"),
              told(is, "p50BusinessSeconds"),
              told(past, "p85BusinessSeconds"),
            ],
          })),
        ]}
      />
    </ChartPanel>
  );
}
