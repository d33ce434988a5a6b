import { ARCHIVE_AFTER_MS, tableValues } from "@tandem/shared";
import type { DueRule } from "./due.ts";

/** Fourteen days after a request closed it becomes flow facts. One that is reopened and closes again falls due again. */
export const archive: DueRule = function* (state) {
  for (const { id, closedAt } of tableValues(state.requests)) {
    if (closedAt === null) continue;
    const at = closedAt + ARCHIVE_AFTER_MS;
    yield { at, type: "request.archive", input: { request: id }, why: [id, closedAt] };
  }
};
