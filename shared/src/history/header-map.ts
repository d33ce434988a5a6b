import { STAGES, type Stage } from "../flow/record.ts";

/** What a column of a history file can hold. */
export type HistoryField = "id" | "title" | Stage;

/** Names a column may go by, the clearest first; compared without case, spaces and endings such as `_date` or ` at`. */
const NAMES: Readonly<Record<HistoryField, readonly string[]>> = {
  id: ["id", "key", "issue_key", "request_id", "ticket", "issue_id", "number"],
  title: ["title", "summary", "name", "task", "subject"],
  filed: ["filed", "created", "creation", "opened", "requested", "submitted"],
  ready: ["ready", "accepted"],
  committed: ["committed", "planned"],
  in_progress: ["in_progress", "started", "start", "doing", "work_started"],
  review: ["review", "in_review"],
  launch_ready: ["launch_ready", "approved"],
  live: ["live", "finished", "done", "resolved", "completed", "closed", "finish", "end", "published"],
};

const FIELDS = ["id", "title", ...STAGES] as const satisfies readonly HistoryField[];

/** Which column, counted from 0, holds what. */
export type HeaderMap = Partial<Record<HistoryField, number>>;

const plain = (header: string): string =>
  header
    .replace(/^\uFEFF/, "")
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .replace(/^date_/, "")
    .replace(/(?<=.)_(date|day|at|on|time|timestamp)$/, "");

/** Finds the columns by their headers. Where two would do, the one with the clearer name is taken. */
export function mapHeaders(headers: readonly string[]): HeaderMap {
  const columns = headers.map(plain);
  const map: HeaderMap = {};
  for (const field of FIELDS) {
    const name = NAMES[field].find((candidate) => columns.includes(candidate));
    if (name !== undefined) map[field] = columns.indexOf(name);
  }
  return map;
}

/** Why no row of such a file can be read, as a sentence; null where it can. */
export function headerProblem(map: HeaderMap): string | null {
  if (map.id === undefined) return "No column for the id. Name one “id”.";
  if (map.live === undefined) return "No column for the finish date. Name one “finished”.";
  if (map.filed === undefined && map.in_progress === undefined)
    return "No column for the date of creation or start. Name one “created”.";
  return null;
}
