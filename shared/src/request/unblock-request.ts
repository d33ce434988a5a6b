import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isPodHand } from "../member/policy.ts";
import { requestOf } from "./in-stage.ts";

/** Ends a block and its clock. */
export const unblockRequest = defineCommand({
  type: "request.unblock",
  input: z.strictObject({ request: RequestId }),
  may: (state, { request }, actor) => isPodHand(actor, requestOf(state, request)?.pod ?? null),
  decide: (state, { request }) =>
    requestOf(state, request)?.block ? [{ type: "request.unblocked", request }] : refuse("not_blocked"),
});
