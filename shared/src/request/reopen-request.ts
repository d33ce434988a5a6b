import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { speaksFor } from "../member/policy.ts";
import { activeSprint } from "../sprint/sprint-dates.ts";
import { Reason } from "./brief-schema.ts";
import { inStage, isRefused, requestOf } from "./in-stage.ts";
import { enterStage } from "./judge.ts";

const REOPEN_DAYS = 14;

/** Reopens what went live within 14 days; it joins the active sprint. Later, a follow-up is filed instead. */
export const reopenRequest = defineCommand({
  type: "request.reopen",
  input: z.strictObject({ request: RequestId, reason: Reason.min(1) }),
  may: (state, input, actor) => {
    const request = requestOf(state, input.request);
    return !!request && speaksFor(actor, request);
  },
  decide: (state, input, { at }) => {
    const request = inStage(state, input.request, ["live"]);
    if (isRefused(request)) return request;
    if (at - (request.closedAt ?? at) > REOPEN_DAYS * 86_400_000)
      return refuse("reopen_too_late", { days: REOPEN_DAYS });
    const entry = enterStage(state, request, "in_progress");
    if (!entry || request.pod === null) return refuse("not_found", { what: "column" });
    const sprint = activeSprint(state, request.pod)?.id ?? null;
    const { place, prior } = entry;
    return [...prior, { type: "request.reopened", request: request.id, place, reason: input.reason, sprint }];
  },
});
