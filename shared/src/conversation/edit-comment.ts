import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { CommentId, RequestId } from "../kernel/ids.ts";
import { mayTakePart } from "../member/policy.ts";
import { CommentText } from "./comment.ts";
import { authorOf, standingComment } from "./find-comment.ts";
import { Mentions, mentionsRefused } from "./mentions.ts";

/** Changes the words of an own comment. That it was changed is shown, and the earlier words stay in the log. */
export const editComment = defineCommand({
  type: "comment.edit",
  input: z.strictObject({ request: RequestId, comment: CommentId, text: CommentText, mentions: Mentions }),
  may: (state, { request, comment }, actor) =>
    mayTakePart(actor) && authorOf(state, request, comment) === actor.id,
  decide: (state, input) => {
    const comment = standingComment(state, input.request, input.comment);
    if ("code" in comment) return comment;
    return mentionsRefused(state, input.mentions) ?? [{ type: "comment.edited", ...input }];
  },
});
