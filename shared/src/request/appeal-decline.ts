import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isRequester } from "../member/policy.ts";
import { inStage, isRefused, requestOf } from "./in-stage.ts";
import { Reason } from "./brief-schema.ts";

const DAYS = 14;

/** Appeals a decline: once, by the requester, within 14 days. The filing time stays; another lead or a leader decides. */
export const appealDecline = defineCommand({
  type: "request.appeal",
  input: z.strictObject({ request: RequestId, reason: Reason.min(1) }),
  may: (state, input, actor) => {
    const request = requestOf(state, input.request);
    return !!request && isRequester(actor, request);
  },
  decide: (state, input, { at }) => {
    const request = inStage(state, input.request, ["declined"]);
    if (isRefused(request)) return request;
    if (request.appeal) return refuse("appeal_spent");
    if (at - (request.closedAt ?? at) > DAYS * 86_400_000) return refuse("appeal_too_late", { days: DAYS });
    return [{ type: "request.appealed", request: request.id, reason: input.reason }];
  },
});
