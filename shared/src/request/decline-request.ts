import { z } from "zod";
import type { Standing } from "../flow/record.ts";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isLead, isLeader } from "../member/policy.ts";
import { appealRefused, isAppealOpen } from "./appeal-rules.ts";
import { Reason } from "./brief-schema.ts";
import { inStage, isRefused, OPEN, requestOf } from "./in-stage.ts";

/** Where a duplicate's other request may stand. */
const TWINS: readonly Standing[] = [...OPEN, "live"];

/**
 * Says no to a filed or ready request, with a reason and an alternative. A duplicate's alternative is the other one.
 * By the lead, and while an appeal is undecided by a leader; an upheld appeal is not declined again.
 */
export const declineRequest = defineCommand({
  type: "request.decline",
  input: z.strictObject({
    request: RequestId,
    reason: Reason,
    alternative: Reason.default(""),
    duplicateOf: RequestId.nullable().default(null),
  }),
  may: (state, input, actor) => {
    const request = requestOf(state, input.request);
    return !!request && (isLead(actor, request.pod) || (isAppealOpen(request) && isLeader(actor)));
  },
  decide: (state, input, { actor }) => {
    // The decision of an appeal is final: what it let in stays in.
    const needs: readonly Standing[] = requestOf(state, input.request)?.appeal
      ? ["filed"]
      : ["filed", "ready"];
    const request = inStage(state, input.request, needs);
    if (isRefused(request)) return request;
    const appeal = appealRefused(state, request, actor);
    if (appeal) return appeal;
    const twin = input.duplicateOf === null ? undefined : requestOf(state, input.duplicateOf);
    if (input.duplicateOf !== null && (!twin || twin.id === request.id))
      return refuse("not_found", { what: "request" });
    // Somebody else's no is no alternative.
    if (twin && !TWINS.includes(twin.standing))
      return refuse("stage", { request: twin.id, standing: twin.standing, needs: TWINS });
    const alternative = input.alternative || (twin ? `${twin.key} ${twin.title}` : "");
    if (!input.reason || !alternative) return refuse("decline_needs_alternative");
    return [
      {
        type: "request.declined",
        request: request.id,
        reason: input.reason,
        alternative,
        duplicateOf: input.duplicateOf,
      },
    ];
  },
});
