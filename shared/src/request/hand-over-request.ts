import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { PodId, RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isLead } from "../member/policy.ts";
import { Reason } from "./brief-schema.ts";
import { inStage, isRefused, requestOf } from "./in-stage.ts";

/**
 * Gives a request that is not accepted yet to another pod, with a reason. It keeps its key, history, filing time and open
 * question, and the response clock runs on: whose pod it is makes no difference to who waits.
 */
export const handOverRequest = defineCommand({
  type: "request.hand_over",
  input: z.strictObject({ request: RequestId, pod: PodId, reason: Reason }),
  may: (state, { request }, actor) => isLead(actor, requestOf(state, request)?.pod ?? null),
  decide: (state, { request: id, pod, reason }) => {
    const request = inStage(state, id, ["filed", "needs_info"]);
    if (isRefused(request)) return request;
    if (!state.pods[pod]) return refuse("not_found", { what: "pod" });
    if (pod === request.pod) return [];
    if (!reason) return refuse("input", { field: "reason", problem: "Say why it is theirs, in a sentence." });
    return [{ type: "request.handed_over", request: id, from: request.pod, pod, reason }];
  },
});
