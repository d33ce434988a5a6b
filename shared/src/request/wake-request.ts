import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { isPodHand } from "../member/policy.ts";
import { inStage, isRefused, requestOf } from "./in-stage.ts";

/** Ends a snooze: the pod at any time, the system once it is due. Nothing to do where it is awake. */
export const wakeRequest = defineCommand({
  type: "request.wake",
  input: z.strictObject({ request: RequestId }),
  may: (state, { request }, actor) => isPodHand(actor, requestOf(state, request)?.pod ?? null),
  decide: (state, { request: id }, { actor, at }) => {
    const request = inStage(state, id, ["filed"]);
    if (isRefused(request)) return request;
    if (request.snoozed === null || (actor === null && at < request.snoozed.until)) return [];
    return [{ type: "request.woken", request: id }];
  },
});
