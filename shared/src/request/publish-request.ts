import { z } from "zod";
import { MS_PER_DAY } from "../kernel/calendar-time.ts";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isPodHand, isRequester } from "../member/policy.ts";
import { OUTCOME_AFTER_DAYS } from "../outcome/outcome.ts";
import { inStage, isRefused, requestOf } from "./in-stage.ts";
import { enterStage } from "./judge.ts";

/** Puts an accepted delivery live; after as many days as its service says its requester is asked what it brought. By the pod or the requester. */
export const publishRequest = defineCommand({
  type: "request.publish",
  input: z.strictObject({ request: RequestId }),
  may: (state, input, actor) => {
    const request = requestOf(state, input.request);
    return !!request && (isPodHand(actor, request.pod) || isRequester(actor, request));
  },
  decide: (state, input, { at }) => {
    const request = inStage(state, input.request, ["launch_ready"]);
    if (isRefused(request)) return request;
    const entry = enterStage(state, request, "live");
    if (!entry) return refuse("not_found", { what: "column" });
    const service = request.service === null ? undefined : state.services[request.service];
    const askOutcomeAt = at + (service?.outcomeAfterDays ?? OUTCOME_AFTER_DAYS) * MS_PER_DAY;
    return [
      ...entry.prior,
      { type: "request.published", request: request.id, place: entry.place, askOutcomeAt },
    ];
  },
});
