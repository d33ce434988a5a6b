import { z } from "zod";
import { BLOCK_REASONS } from "../flow/record.ts";
import { defineCommand } from "../kernel/definition.ts";
import { MemberId, RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isPodHand } from "../member/policy.ts";
import { inStage, isRefused, ON_BOARD, requestOf } from "./in-stage.ts";

/** Marks a request as blocked: why, by whom it can go on, and since when. */
export const blockRequest = defineCommand({
  type: "request.block",
  input: z.strictObject({
    request: RequestId,
    reason: z.enum(BLOCK_REASONS),
    note: z.string().trim().max(300).default(""),
    owner: MemberId.nullable().default(null),
  }),
  may: (state, { request }, actor) => isPodHand(actor, requestOf(state, request)?.pod ?? null),
  decide: (state, { request: id, ...block }) => {
    const request = inStage(state, id, ON_BOARD);
    if (isRefused(request)) return request;
    if (request.block) return refuse("already_blocked");
    if (block.owner !== null && !state.members[block.owner]) return refuse("not_found", { what: "member" });
    return [{ type: "request.blocked", request: id, ...block }];
  },
});
