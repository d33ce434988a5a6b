import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { leadsSideOf, needsStandIn, speaksFor } from "../member/policy.ts";
import { Reason } from "./brief-schema.ts";
import { inStage, isRefused, OPEN, requestOf } from "./in-stage.ts";

/** Takes an own request back, from filed to launch-ready. For one who left or is silent in review, a leader of their side may. */
export const withdrawRequest = defineCommand({
  type: "request.withdraw",
  input: z.strictObject({ request: RequestId, reason: Reason.default("") }),
  may: (state, input, actor, at) => {
    const request = requestOf(state, input.request);
    return (
      !!request &&
      (speaksFor(actor, request) || (leadsSideOf(actor, request) && needsStandIn(state, request, at)))
    );
  },
  decide: (state, input) => {
    const request = inStage(state, input.request, OPEN);
    if (isRefused(request)) return request;
    return [{ type: "request.withdrawn", request: request.id, reason: input.reason }];
  },
});
