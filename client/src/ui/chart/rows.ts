import { csvOf } from "../csv.ts";
import { fullDay } from "./chart-parts.ts";

/** A number, words, a day such as `2026-11-16`, or nothing known. */
export type Cell = string | number | null;

/** What a chart shows, in rows: the first column names the row. */
export interface ChartRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** A cell as people read it: days in words, "–" for nothing known. */
export function cellWords(cell: Cell): string {
  if (cell === null) return "–";
  if (typeof cell === "number") return cell.toLocaleString("en-US", { maximumFractionDigits: 2 });
  return DAY.test(cell) ? fullDay(cell) : cell;
}

/** The rows for a spreadsheet: days and numbers as it reads them, nothing where nothing is known. */
export const rowsCsv = ({ columns, rows }: ChartRows): string =>
  csvOf([
    columns,
    ...rows.map((row) => row.map((cell) => (cell === null || cell === "–" ? "" : String(cell)))),
  ]);

const FIGURE = /^-?[\d,]+(?:\.\d+)?(?:\s%)?$/u;

/** The figure of a cell, "93 %" and "1,204" read as such; null where it is none. */
export function figureOf(cell: Cell | undefined): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string" || !FIGURE.test(cell)) return null;
  return Number.parseFloat(cell.replaceAll(",", ""));
}

/** The first column that holds figures only, which a picture draws as bars; -1: none does. */
export function barColumn({ columns, rows }: ChartRows): number {
  return columns.findIndex((_, i) => {
    if (i === 0) return false;
    const told = rows.map((row) => row[i]).filter((cell) => cell !== null && cell !== "–");
    return told.length > 0 && told.every((cell) => figureOf(cell) !== null);
  });
}

/** "two-in-five-days-pass", a file's name of a chart's title. */
export const fileName = (title: string, ending: string): string =>
  `${
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/gu, "")
      .slice(0, 60) || "chart"
  }.${ending}`;
