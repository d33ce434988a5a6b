import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { CommentId, RequestId } from "../kernel/ids.ts";
import { mayTakePart } from "../member/policy.ts";
import { REACTIONS } from "./comment.ts";
import { standingComment } from "./find-comment.ts";

/** Reacts to a comment without words, or takes an own reaction back. Several may stand beside each other. */
export const reactComment = defineCommand({
  type: "comment.react",
  input: z.strictObject({
    request: RequestId,
    comment: CommentId,
    emoji: z.enum(REACTIONS),
    on: z.boolean(),
  }),
  may: (_state, _input, actor) => mayTakePart(actor),
  decide: (state, input, { actor }) => {
    const comment = standingComment(state, input.request, input.comment);
    if ("code" in comment) return comment;
    if (!actor || (comment.reactions?.[input.emoji]?.includes(actor.id) ?? false) === input.on) return [];
    return [{ type: "comment.reacted", ...input }];
  },
});
