import { cpus, loadavg } from "node:os";

/** One line of the table. */
export interface Figure {
  readonly what: string;
  /** As measured, in `unit`. */
  readonly value: number;
  readonly unit: string;
  /** What architecture asks for, in the same unit; "≤" or "≥" says on which side. */
  readonly target?: { readonly side: "≤" | "≥"; readonly value: number };
  /** What the value is made of or compared with in this run. */
  readonly note?: string;
}

export interface Machine {
  readonly cores: number;
  readonly model: string;
  readonly node: string;
  /** Programs that wanted a core, on average over the last minute. */
  readonly load: number;
}

export const machine = (): Machine => ({
  cores: cpus().length,
  model: cpus()[0]?.model ?? "unknown",
  node: process.version,
  load: loadavg()[0] ?? 0,
});

/** The smallest value that at least `share` of the values do not exceed; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Median and p99 of answer times, as two lines. */
export function times(
  what: string,
  values: readonly number[],
  targets: { readonly p50?: number; readonly p99?: number },
  note = `${values.length} samples`,
): Figure[] {
  const line = (name: string, share: number, target: number | undefined): Figure => ({
    what: `${what}, ${name}`,
    value: quantile(values, share),
    unit: "ms",
    note,
    ...(target === undefined ? {} : { target: { side: "≤", value: target } }),
  });
  return [line("p50", 0.5, targets.p50), line("p99", 0.99, targets.p99)];
}

/** Three digits are more than a shared machine repeats. */
const shown = (value: number): string =>
  value >= 100
    ? Math.round(value).toLocaleString("en-GB")
    : value.toLocaleString("en-GB", { maximumSignificantDigits: 2 });

/** "1.4×" of the target: over 1 is better on either side. */
function againstTarget({ value, target }: Figure): string {
  if (target === undefined) return "";
  if (value === target.value) return "1.00×";
  const better = target.side === "≥" ? value / target.value : target.value / value;
  return `${better.toFixed(2)}×`;
}

export function table(figures: readonly Figure[]): string {
  const rows = [
    ["", "measured", "target", "reached", ""],
    ...figures.map((figure) => [
      figure.what,
      `${shown(figure.value)} ${figure.unit}`,
      figure.target === undefined ? "" : `${figure.target.side} ${shown(figure.target.value)}`,
      againstTarget(figure),
      figure.note ?? "",
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 || i === 4 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
