import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { MemberId, RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isRequester, leadsSideOf, needsStandIn } from "../member/policy.ts";
import { requestOf } from "./in-stage.ts";

/** Names who may answer, accept, return and reopen in the requester's place; null takes it back. */
export const delegateRequest = defineCommand({
  type: "request.delegate",
  input: z.strictObject({ request: RequestId, delegate: MemberId.nullable() }),
  may: (state, input, actor, at) => {
    const request = requestOf(state, input.request);
    if (!request) return false;
    return isRequester(actor, request) || (leadsSideOf(actor, request) && needsStandIn(state, request, at));
  },
  decide: (state, { request: id, delegate }) => {
    const request = requestOf(state, id);
    if (!request) return refuse("not_found", { what: "request" });
    if (delegate !== null && !state.members[delegate]) return refuse("not_found", { what: "member" });
    if (delegate !== null && !state.members[delegate]?.active)
      return refuse("deactivated", { member: delegate });
    return delegate === request.delegate ? [] : [{ type: "request.delegated", request: id, delegate }];
  },
});
