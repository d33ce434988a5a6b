/** What a spreadsheet would take for a formula, or for the end of a cell that hides one. */
const FORMULA = /^[\s]*[=+\-@\t\r\n\0]/u;
const NUMBER = /^-?\d+(\.\d+)?$/u;

/**
 * One cell. A text that a spreadsheet would run begins with an apostrophe, which it shows as text; a plain number stays
 * one. Quoted as RFC 4180 says.
 */
export function cellOf(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n;']/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines of cells as a CSV text that spreadsheets read, the last line ended too. */
export const csvOf = (lines: readonly (readonly string[])[]): string =>
  [...lines.map((cells) => cells.map(cellOf).join(",")), ""].join("\r\n");
