import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { isPodHand } from "../member/policy.ts";
import { inStage, isRefused, requestOf } from "./in-stage.ts";

/** Asks the requester something before deciding: the clock stops and the turn is theirs. Only from filed. */
export const askRequester = defineCommand({
  type: "request.ask",
  input: z.strictObject({ request: RequestId, question: z.string().trim().min(1).max(1200) }),
  may: (state, { request }, actor) => isPodHand(actor, requestOf(state, request)?.pod ?? null),
  decide: (state, input) => {
    const request = inStage(state, input.request, ["filed"]);
    if (isRefused(request)) return request;
    return [{ type: "request.asked", request: request.id, question: input.question }];
  },
});
