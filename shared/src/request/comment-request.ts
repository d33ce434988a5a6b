import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { CommentId, MemberId, RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayTakePart } from "../member/policy.ts";
import { requestOf } from "./in-stage.ts";

/** Says something about a request, open or closed: up to 1,200 characters. */
export const commentRequest = defineCommand({
  type: "request.comment",
  input: z.strictObject({
    request: RequestId,
    comment: CommentId,
    text: z.string().trim().min(1).max(1200),
    mentions: z.array(MemberId).max(20).default([]),
  }),
  may: (_state, _input, actor) => mayTakePart(actor),
  decide: (state, input) => {
    const request = requestOf(state, input.request);
    if (!request) return refuse("not_found", { what: "request" });
    if (request.comments.some(({ id }) => id === input.comment))
      return refuse("already_exists", { what: "comment" });
    return [{ type: "request.commented", ...input }];
  },
});
