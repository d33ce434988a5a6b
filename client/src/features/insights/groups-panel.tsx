import { SegmentedControl } from "@mantine/core";
import { type GroupFigures, type Grouping, isEnough } from "@tandem/shared/flow";
import { useState } from "react";
import { ChartPanel } from "../../ui/chart/chart-panel.tsx";
import type { ShownFigures } from "../../ui/chart/shown-figures.ts";
import { percent } from "../../ui/format.ts";
import { BarRows } from "./bar-rows.tsx";

interface GroupsPanelProps {
  readonly shown: ShownFigures;
  readonly nameOf: (key: string, value: string) => string;
}

const BY: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: "service", label: "Service" },
  { value: "class", label: "Class" },
  { value: "pod", label: "Pod" },
  { value: "goal", label: "Goal" },
  { value: "requesterSide", label: "Asked by" },
];
const NONE = {
  service: "No service",
  class: "",
  pod: "No pod",
  podType: "",
  goal: "No goal",
  requesterSide: "",
};

/** Told from ten on; of fewer their count stands beside it. */
const p85 = (
  { requests, market }: GroupFigures | undefined = { requests: 0 } as GroupFigures,
): number | null => (isEnough(requests) ? market.p85Days : null);

function title(by: Grouping, rows: readonly GroupFigures[], name: (key: string | null) => string): string {
  const told = rows.filter((row) => p85(row) !== null).toSorted((a, b) => (p85(a) ?? 0) - (p85(b) ?? 0));
  const [fast, slow] = [told[0], told.at(-1)];
  const label = BY.find(({ value }) => value === by)?.label.toLowerCase() ?? "";
  if (fast === undefined || slow === undefined || told.length < 2) return `Speed to market by ${label}`;
  const [from, to] = [p85(fast), p85(slow)];
  if (from === to) return `Every ${label} takes ${from} days`;
  return `${name(fast.key)} is live in ${from} days, ${name(slow.key)} in ${to}`;
}

/** Speed to market told apart: by service, class, pod and by the side that asked. */
export function GroupsPanel({ shown, nameOf }: GroupsPanelProps) {
  const [by, setBy] = useState<Grouping>("service");
  const { figures, span, targetDays, missing, onList } = shown;
  const rows = figures.groups[by];
  const was = new Map(figures.before.groups[by].map((row) => [row.key, row]));
  const name = (key: string | null) => (key === null ? NONE[by] : nameOf(by, key));
  const most = Math.max(1, targetDays ?? 0, ...rows.map((row) => p85(row) ?? 0));
  return (
    <ChartPanel
      title={title(by, rows, name)}
      sub={`Days from filed to live that 85 % are within, ${span}${targetDays === null ? "" : `; the tick is the target of ${targetDays}`}`}
      rule="Nearest rank of each group's own requests, told from ten on. Local dates, first and last counted."
      table={{
        columns: [
          "Group",
          "85 % within, days",
          "Half within, days",
          "Before, 85 %",
          "Requests",
          "Points",
          "Kept",
        ],
        rows: rows.map((row) => [
          name(row.key),
          p85(row),
          isEnough(row.requests) ? row.market.p50Days : null,
          p85(was.get(row.key)),
          row.requests,
          row.points,
          row.sleAttainment.share === null || !isEnough(row.sleAttainment.requests)
            ? null
            : percent(row.sleAttainment.share),
        ]),
      }}
      missing={missing}
    >
      <SegmentedControl
        size="xs"
        style={{ alignSelf: "flex-start" }}
        aria-label="Told apart by"
        data={[...BY]}
        value={by}
        onChange={(value) => setBy(BY.find((one) => one.value === value)?.value ?? "service")}
      />
      <BarRows
        heads={["", "85 %", "Half", "Before", "Requests"]}
        rows={rows.map((row) => ({
          key: row.key ?? "none",
          name: name(row.key),
          part: (p85(row) ?? 0) / most,
          tick: targetDays === null ? undefined : targetDays / most,
          cells: [
            p85(row) ?? "–",
            isEnough(row.requests) ? row.market.p50Days : "–",
            p85(was.get(row.key)) ?? "–",
            row.requests,
          ],
          onOpen: row.key === null ? undefined : () => onList(`${by}.${row.key}`),
        }))}
      />
    </ChartPanel>
  );
}
