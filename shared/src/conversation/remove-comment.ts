import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { CommentId, RequestId } from "../kernel/ids.ts";
import { isAdmin, mayTakePart } from "../member/policy.ts";
import { authorOf, standingComment } from "./find-comment.ts";

/**
 * Takes a comment off the page, with a trace of who did. Its author may; an admin may with anyone's, who keeps the house.
 * A lead may not: what the other side said is not theirs to take away.
 */
export const removeComment = defineCommand({
  type: "comment.remove",
  input: z.strictObject({ request: RequestId, comment: CommentId }),
  may: (state, { request, comment }, actor) =>
    isAdmin(actor) || (mayTakePart(actor) && authorOf(state, request, comment) === actor.id),
  decide: (state, input) => {
    const comment = standingComment(state, input.request, input.comment);
    return "code" in comment ? comment : [{ type: "comment.removed", ...input }];
  },
});
