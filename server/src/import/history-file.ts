import { createHash } from "node:crypto";
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

/**
 * The id that a row's request gets: made from the row's own id alone (the first 122 bits of its SHA-256, as a UUID of
 * version 8), so that a row is the same request under whatever name its file is given again.
 */
export function requestIdOfKey(key: string): RequestId {
  const bytes = createHash("sha256").update(`tandem history\n${key}`).digest().subarray(0, 16);
  bytes[6] = 0x80 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return RequestId.parse(
    bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"),
  );
}

export const importRow = (row: HistoryRow): ImportRow => ({ request: requestIdOfKey(row.key), ...row });

/** Whether a row is in the workspace already. */
export const isKnown = (state: WorkspaceState, { request }: ImportRow): boolean =>
  tableGet(state.requests, request) !== undefined ||
  (state.archive !== null && tableGet(state.archive, request) !== undefined);
