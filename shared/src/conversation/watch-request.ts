import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayTakePart } from "../member/policy.ts";
import { requestOf } from "../request/in-stage.ts";

/** Watches a request, or stops: who watches is told what happens to it. Always about oneself. */
export const watchRequest = defineCommand({
  type: "request.watch",
  input: z.strictObject({ request: RequestId, on: z.boolean() }),
  may: (_state, _input, actor) => mayTakePart(actor),
  decide: (state, { request: id, on }, { actor }) => {
    const request = requestOf(state, id);
    if (!request) return refuse("not_found", { what: "request" });
    if (!actor || request.watchers.includes(actor.id) === on) return [];
    return [{ type: "request.watched", request: id, member: actor.id, on }];
  },
});
