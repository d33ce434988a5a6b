import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { Reason } from "./brief-schema.ts";
import { inStage, isRefused, requestOf } from "./in-stage.ts";
import { enterStage, mayJudge } from "./judge.ts";

/** Returns a delivery with a reason; the card goes back into work whatever the column's limit. */
export const returnDelivery = defineCommand({
  type: "request.return_delivery",
  input: z.strictObject({ request: RequestId, reason: Reason.min(1) }),
  may: (state, input, actor, at) => mayJudge(state, requestOf(state, input.request), actor, at),
  decide: (state, input) => {
    const request = inStage(state, input.request, ["review"]);
    if (isRefused(request)) return request;
    const entry = enterStage(state, request, "in_progress");
    if (!entry) return refuse("not_found", { what: "column" });
    const { place, prior } = entry;
    return [
      ...prior,
      { type: "request.delivery_returned", request: request.id, place, reason: input.reason },
    ];
  },
});
