import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { Day } from "../kernel/when.ts";
import { isPodHand, speaksFor } from "../member/policy.ts";
import { pastRefused } from "../workspace/local-day.ts";
import { inStage, isRefused, OPEN, requestOf } from "./in-stage.ts";

/** Sets the day on which it is planned to go live, or takes it off. By the pod, the requester or their delegate. */
export const setGoLive = defineCommand({
  type: "request.set_go_live",
  input: z.strictObject({ request: RequestId, goLive: Day.nullable() }),
  may: (state, input, actor) => {
    const request = requestOf(state, input.request);
    return !!request && (isPodHand(actor, request.pod) || speaksFor(actor, request));
  },
  decide: (state, input, { at }) => {
    const request = inStage(state, input.request, OPEN);
    if (isRefused(request)) return request;
    if (request.goLive === input.goLive) return [];
    const past = pastRefused(state, at, input.goLive);
    if (past) return past;
    return [{ type: "request.go_live_set", request: request.id, goLive: input.goLive }];
  },
});
