import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { BRIEF } from "../request/brief-schema.ts";
import { liveRequest } from "./find-live.ts";

/**
 * Tells what a live request brought, with a figure or in words; told again, the later counts. By the requester, their
 * delegate or a leader of their side, for as long as anyone remembers: archived or not.
 */
export const reportOutcome = defineCommand({
  type: "request.report_outcome",
  input: z
    .strictObject({
      request: RequestId,
      value: BRIEF.value.default(null),
      words: z.string().trim().max(600).default(""),
    })
    .refine(({ value, words }) => value !== null || words !== "", {
      path: ["words"],
      message: "Say what it brought, with a figure or in a sentence.",
    }),
  may: (state, { request }, actor) => liveRequest(state, request, actor.id)?.mayTell(actor) ?? false,
  decide: (state, { request, value, words }, { actor }) => {
    const live = liveRequest(state, request, actor?.id ?? null);
    if (!live) return refuse("not_found", { what: "request" });
    return [{ type: "request.outcome_reported", request, requester: live.requester, value, words }];
  },
});
