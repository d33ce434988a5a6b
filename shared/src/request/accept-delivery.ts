import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { inStage, isRefused, requestOf } from "./in-stage.ts";
import { enterStage, mayJudge } from "./judge.ts";

/** Accepts a delivery in review, with a rating from 1 to 5 and a sentence where they are given: it is ready to launch. */
export const acceptDelivery = defineCommand({
  type: "request.accept_delivery",
  input: z.strictObject({
    request: RequestId,
    rating: z.int().min(1).max(5).nullable().default(null),
    words: z.string().trim().max(300).default(""),
  }),
  may: (state, input, actor, at) => mayJudge(state, requestOf(state, input.request), actor, at),
  decide: (state, input) => {
    const request = inStage(state, input.request, ["review"]);
    if (isRefused(request)) return request;
    const entry = enterStage(state, request, "launch_ready");
    if (!entry) return refuse("not_found", { what: "column" });
    const { rating, words } = input;
    return [
      ...entry.prior,
      { type: "request.delivery_accepted", request: request.id, place: entry.place, rating, words },
    ];
  },
});
