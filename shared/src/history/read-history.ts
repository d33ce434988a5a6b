import { STAGES, type Stage } from "../flow/record.ts";
import { zoneClock } from "../kernel/calendar-time.ts";
import type { Instant, When } from "../kernel/when.ts";
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

/** How a stage's entry is told: “finished before it was created”. */
const REACHED: Readonly<Record<Stage, readonly [came: string, was: string]>> = {
  filed: ["created", "created"],
  ready: ["ready", "ready"],
  committed: ["committed", "committed"],
  in_progress: ["started", "started"],
  review: ["in review", "in review"],
  launch_ready: ["launch-ready", "launch-ready"],
  live: ["finished", "finished"],
};

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
  if (cell(mapping.live) === "") return "no finish date";

  const entered: Partial<Record<Stage, When>> = {};
  for (const stage of STAGES) {
    const text = cell(mapping[stage]);
    if (text === "") continue;
    const when = readMoment(text, options.zone);
    if (when === null) return `date not readable: ${text.slice(0, 40)}`;
    if (typeof when === "number" && when < 0) return `date before 1970: ${text.slice(0, 40)}`;
    entered[stage] = when;
  }
  if (entered.filed === undefined && entered.in_progress === undefined) return "no date of creation or start";
  const before = entered.committed ?? entered.ready ?? entered.filed;
  if (mapping.in_progress === undefined && before !== undefined) entered.in_progress = before;
  const title = cell(mapping.title);
  return (
    datesRefused(entered, mapping, options) ?? {
      key,
      title: title.length > MOST_TITLE ? `${title.slice(0, MOST_TITLE - 1)}…` : title,
      entered,
    }
  );
}

/** The first pair of dates that does not follow each other, in words; null where all do. */
function datesRefused(
  entered: Partial<Record<Stage, When>>,
  mapping: HeaderMap,
  { zone, now }: Options,
): string | null {
  const clock = zoneClock(zone);
  const isBefore = (a: When, b: When): boolean =>
    typeof a === "number" && typeof b === "number" ? a < b : clock.epochDayOf(a) < clock.epochDayOf(b);
  const { filed, live } = entered;
  if (filed !== undefined && live !== undefined && isBefore(live, filed))
    return "finished before it was created";
  let last: Stage | null = null;
  for (const stage of STAGES) {
    const when = entered[stage];
    // A start that was filled from the creation says nothing of its own about the order.
    if (when === undefined || (stage === "in_progress" && mapping.in_progress === undefined)) continue;
    if (last !== null && isBefore(when, entered[last]!))
      return `${REACHED[stage][0]} before it was ${REACHED[last][1]}`;
    last = stage;
  }
  if (live !== undefined && clock.epochDayOf(live) > clock.epochDayAt(now)) return "finished in the future";
  return null;
}
