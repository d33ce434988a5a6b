import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { MemberId, RequestId } from "../kernel/ids.ts";

/** Asks the requester what a live request brought, once its time has come; not while the question is gone or was put. */
export const askOutcome = defineCommand({
  type: "request.ask_outcome",
  input: z.strictObject({ request: RequestId, requester: MemberId }),
  may: "system",
  decide: (state, { request, requester }, { at }) => {
    const ask = state.outcomeAsks[requester]?.find((one) => one.request === request);
    if (!ask || ask.isAsked || ask.at > at) return [];
    return [{ type: "request.outcome_asked", request, requester }];
  },
});
