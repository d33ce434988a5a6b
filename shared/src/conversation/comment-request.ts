import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { CommentId, RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayTakePart } from "../member/policy.ts";
import { requestOf } from "../request/in-stage.ts";
import { CommentText } from "./comment.ts";
import { Mentions, mentionsRefused } from "./mentions.ts";

/** Says something about a request, open or closed: up to 1,200 characters. Whoever speaks or is named watches it. */
export const commentRequest = defineCommand({
  type: "request.comment",
  input: z.strictObject({ request: RequestId, comment: CommentId, text: CommentText, mentions: Mentions }),
  may: (_state, _input, actor) => mayTakePart(actor),
  decide: (state, input) => {
    const request = requestOf(state, input.request);
    if (!request) return refuse("not_found", { what: "request" });
    if (request.comments.some(({ id }) => id === input.comment))
      return refuse("already_exists", { what: "comment" });
    return mentionsRefused(state, input.mentions) ?? [{ type: "request.commented", ...input }];
  },
});
