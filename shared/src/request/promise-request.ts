import { z } from "zod";
import { CLASSES, PROMISE_BASES } from "../flow/record.ts";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { Day } from "../kernel/when.ts";
import { isClosed, requestOf } from "./in-stage.ts";

const Share = z.number().min(0).max(1);

/**
 * Keeps in the log what was promised: days and a share of 0 to 1, made by `makePromise`. Nothing to do where the request
 * closed or changed its class meanwhile, or holds a promise for this class already. Work that was accepted keeps the
 * promise it was accepted with: a class changed later moves what is likely, and never what was promised.
 */
export const promiseRequest = defineCommand({
  type: "request.promise",
  input: z.strictObject({
    request: RequestId,
    promise: z.strictObject({
      class: z.enum(CLASSES),
      basis: z.enum(PROMISE_BASES),
      requests: z.int().min(1),
      days: z.int().min(1),
      probability: Share,
      day: Day,
      ownDate: z.strictObject({ day: Day, share: Share }).nullable(),
      queue: z.int().min(0),
    }),
  }),
  may: "system",
  decide: (state, { request: id, promise }) => {
    const request = requestOf(state, id);
    if (!request) return refuse("not_found", { what: "request" });
    if (isClosed(request) || request.class !== promise.class) return [];
    const isAccepted = request.standing !== "filed" && request.standing !== "needs_info";
    const kept = request.promise;
    if (kept !== null && (isAccepted || kept.class === promise.class)) return [];
    return [{ type: "request.promised", request: id, promise }];
  },
});
