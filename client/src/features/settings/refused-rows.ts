import type { RefusedRow } from "@tandem/shared";
import papaparse from "papaparse";

/** Rows that cannot come in for one reason. */
export interface RefusedGroup {
  readonly reason: string;
  readonly count: number;
  /** The first of them in the file; the header is row 1. */
  readonly firstRow: number;
}

/** Reasons that name a value or another row are one reason: “date not readable: 31.31.2020” as “date not readable”. */
const kindOf = (reason: string): string =>
  reason.replace(/: .*$/su, "").replace(/^the same id as row \d+$/u, "the same id as a row above");

/** The refused rows by reason, the most frequent first, then in the order of the file. */
export function groupRefused(refused: readonly RefusedRow[]): readonly RefusedGroup[] {
  const groups = new Map<string, RefusedGroup>();
  for (const { row, reason } of refused) {
    const kind = kindOf(reason);
    const { count, firstRow } = groups.get(kind) ?? { count: 0, firstRow: row };
    groups.set(kind, { reason: kind, count: count + 1, firstRow: Math.min(firstRow, row) });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count || a.firstRow - b.firstRow);
}

const DELIMITERS = [",", ";", "\t", "|"] as const;

function tableOf(text: string, delimiter: string, preview = 0): readonly (readonly string[])[] {
  // Blank rows stay: the server numbers rows as a spreadsheet does.
  return papaparse.parse<string[]>(text, { delimiter, preview, skipEmptyLines: false }).data;
}

/** The separator that reads the header as the server read it. */
function delimiterOf(text: string, headers: readonly string[]): string {
  const read = (delimiter: string) => JSON.stringify(tableOf(text, delimiter, 1)[0] ?? []);
  const wanted = JSON.stringify(headers);
  return DELIMITERS.find((delimiter) => read(delimiter) === wanted) ?? ",";
}

interface RefusedFile {
  readonly text: string;
  readonly headers: readonly string[];
  readonly refused: readonly RefusedRow[];
}

/**
 * A CSV of the rows that cannot come in: each as it stands in the file, after its number and the reason. It opens in a
 * spreadsheet (a byte order mark comes first) and, mended, can be given again: the two columns in front are not used.
 */
export function refusedCsv({ text, headers, refused }: RefusedFile): string {
  const table = tableOf(text, delimiterOf(text, headers));
  const rows = refused.map(({ row, reason }) => [row, reason, ...(table[row - 1] ?? [])]);
  return `\uFEFF${papaparse.unparse([["row in the file", "why it cannot come in", ...headers], ...rows])}\r\n`;
}

/** "agile-projects.csv" gives "agile-projects, not imported.csv". */
export const refusedFileName = (name: string): string => `${name.replace(/\.[^.]*$/u, "")}, not imported.csv`;
