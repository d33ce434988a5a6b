import type { RefusedRow } from "@tandem/shared";
import papaparse from "papaparse";

/** The cells of a CSV text, row by row, and the rows whose quotes nobody can follow (the header is row 1). */
export interface CsvTable {
  readonly table: readonly (readonly string[])[];
  readonly refused: readonly RefusedRow[];
}

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** The sign that separates most in the header. The rows are not asked: a title may hold more commas than a row has cells. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === "\n" || sign === "\r")) break;
    else if (!quoted) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const count = (sign: string) => counts.get(sign) ?? 0;
  return DELIMITERS.reduce<string>((best, sign) => (count(sign) > count(best) ? sign : best), ",");
}

/** Reads comma, semicolon, tab or bar separated text, quoted as RFC 4180 says, with or without a byte order mark. */
export function csvTable(text: string): CsvTable {
  // Blank rows stay, so that rows are numbered as a spreadsheet numbers them.
  const { data, errors } = papaparse.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    skipEmptyLines: false,
  });
  const broken = new Set(
    errors.flatMap(({ type, row }) => (type === "Quotes" && row !== undefined ? [row] : [])),
  );
  return {
    table: data.map((cells, i) => (broken.has(i) ? [] : cells)),
    refused: [...broken]
      .sort((a, b) => a - b)
      .map((row) => ({ row: row + 1, reason: "its quotation marks do not close" })),
  };
}

/** The text of a file: UTF-8, or UTF-16 by its mark; anything else is taken as Windows-1252, as old spreadsheets write. */
export function textOfBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
