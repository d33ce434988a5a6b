import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { isRequester } from "../member/policy.ts";
import { Reason } from "./brief-schema.ts";
import { inStage, isRefused, OPEN, requestOf } from "./in-stage.ts";

/** Takes an own request back, from filed to launch-ready. */
export const withdrawRequest = defineCommand({
  type: "request.withdraw",
  input: z.strictObject({ request: RequestId, reason: Reason.default("") }),
  may: (state, input, actor) => {
    const request = requestOf(state, input.request);
    return !!request && isRequester(actor, request);
  },
  decide: (state, input) => {
    const request = inStage(state, input.request, OPEN);
    if (isRefused(request)) return request;
    return [{ type: "request.withdrawn", request: request.id, reason: input.reason }];
  },
});
