import {
  readHistory,
  RequestId,
  tableGet,
  type CommandInput,
  type HistoryReading,
  type HistoryRow,
  type Instant,
  type WorkspaceState,
} from "@tandem/shared";
import { derivedUuid } from "../workspace/derived-uuid.ts";
import { csvTable } from "./csv-table.ts";

/** What `request.import` takes for one row. */
export type ImportRow = CommandInput["request.import"]["rows"][number];

/** Reads a CSV of finished work; `zone` is that of times without an offset. */
export function readHistoryFile(text: string, options: { zone: string; now: Instant }): HistoryReading {
  const { table, refused } = csvTable(text);
  const reading = readHistory(table, options);
  return {
    ...reading,
    total: reading.total + refused.length,
    refused: [...reading.refused, ...refused].sort((a, b) => a.row - b.row),
  };
}

/** The id of a row's request: made from the row's own id alone, so the same under whatever name its file comes again. */
export const requestIdOfKey = (key: string): RequestId =>
  RequestId.parse(derivedUuid(`tandem history\n${key}`));

export const importRow = (row: HistoryRow): ImportRow => ({ request: requestIdOfKey(row.key), ...row });

/** Whether a row is in the workspace already. */
export const isKnown = (state: WorkspaceState, { request }: ImportRow): boolean =>
  tableGet(state.requests, request) !== undefined ||
  (state.archive !== null && tableGet(state.archive, request) !== undefined);
