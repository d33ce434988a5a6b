import { STAGES, type Stage } from "../flow/record.ts";
import type { Instant, When } from "../kernel/when.ts";
import { entryDatesProblem } from "./entry-dates.ts";
import { headerProblem, mapHeaders, type HeaderMap } from "./header-map.ts";
import { readMoment } from "./read-moment.ts";

/** A row that can come in: what `request.import` takes, but for the request's id. */
export interface HistoryRow {
  readonly key: string;
  readonly title: string;
  readonly entered: Partial<Record<Stage, When>>;
}

/** A row that cannot, by its number (the header is row 1), and why. */
export interface RefusedRow {
  readonly row: number;
  readonly reason: string;
}

export interface HistoryReading {
  /** Rows below the header that are not blank. */
  readonly total: number;
  readonly mapping: HeaderMap;
  readonly headers: readonly string[];
  readonly accepted: readonly HistoryRow[];
  /** In the order of the file. */
  readonly refused: readonly RefusedRow[];
  /** Why nothing of the file can be read; null where something can. */
  readonly problem: string | null;
}

interface Options {
  /** IANA zone for times without an offset. */
  readonly zone: string;
  /** Nothing finished later than this. */
  readonly now: Instant;
}

const MOST_KEY = 60;
const MOST_TITLE = 200;

/**
 * Reads a table of finished work: its header row, then one row a request. `created` fills filed, and, where the file has
 * no start column, work starts with the last date before it. Refused are rows without an id or a finish, with an id seen before, with a date that cannot be
 * read or does not follow the one before it.
 */
export function readHistory(table: readonly (readonly string[])[], { zone, now }: Options): HistoryReading {
  const [headers = [], ...body] = table;
  const mapping = mapHeaders(headers);
  const problem = table.length === 0 || isBlank(headers) ? "The file is empty." : headerProblem(mapping);
  const accepted: HistoryRow[] = [];
  const refused: RefusedRow[] = [];
  const seen = new Map<string, number>();
  let total = 0;
  if (problem === null) {
    for (const [i, cells] of body.entries()) {
      if (isBlank(cells)) continue;
      total++;
      const number = i + 2;
      const read = readRow(cells, mapping, { zone, now }, seen, number);
      if (typeof read === "string") refused.push({ row: number, reason: read });
      else accepted.push(read);
    }
  }
  return {
    total,
    mapping,
    headers,
    accepted,
    refused,
    problem: problem ?? (total === 0 ? "There is no row below the header." : null),
  };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

function readRow(
  cells: readonly string[],
  mapping: HeaderMap,
  options: Options,
  seen: Map<string, number>,
  number: number,
): HistoryRow | string {
  const cell = (column: number | undefined): string =>
    column === undefined ? "" : (cells[column] ?? "").trim();
  const key = cell(mapping.id);
  if (key === "") return "no id";
  if (key.length > MOST_KEY) return `the id is longer than ${MOST_KEY} characters`;
  const twin = seen.get(key);
  if (twin !== undefined) return `the same id as row ${twin}`;
  seen.set(key, number);

  const entered: Partial<Record<Stage, When>> = {};
  for (const stage of STAGES) {
    const text = cell(mapping[stage]);
    if (text === "") continue;
    const when = readMoment(text, options.zone);
    if (when === null) return `date not readable: ${text.slice(0, 40)}`;
    if (typeof when === "number" && when < 0) return `date before 1970: ${text.slice(0, 40)}`;
    entered[stage] = when;
  }
  // Before a start is filled in: one taken from the creation says nothing of its own about the order.
  const problem = entryDatesProblem(entered, options);
  if (problem !== null) return problem;
  const before = entered.committed ?? entered.ready ?? entered.filed;
  if (mapping.in_progress === undefined && before !== undefined) entered.in_progress = before;
  const title = cell(mapping.title);
  return {
    key,
    title: title.length > MOST_TITLE ? `${title.slice(0, MOST_TITLE - 1)}…` : title,
    entered,
  };
}
