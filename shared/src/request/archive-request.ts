import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { inStage, isRefused } from "./in-stage.ts";

export const ARCHIVE_AFTER_MS = 14 * 86_400_000;

/** Fourteen days after it closed, a request becomes flow facts: neither reopen nor appeal from then on. */
export const archiveRequest = defineCommand({
  type: "request.archive",
  input: z.strictObject({ request: RequestId }),
  may: "system",
  decide: (state, input, { at }) => {
    const request = inStage(state, input.request, ["live", "declined", "withdrawn"]);
    if (isRefused(request)) return request;
    const due = request.closedAt !== null && at - request.closedAt >= ARCHIVE_AFTER_MS;
    return due ? [{ type: "request.archived", request: request.id }] : [];
  },
});
