import { z } from "zod";
import { CommentText } from "../conversation/comment.ts";
import { Mentions, mentionsRefused } from "../conversation/mentions.ts";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { leadsSideOf, speaksFor } from "../member/policy.ts";
import { inStage, isRefused, requestOf } from "./in-stage.ts";

/** Answers the open question: the request is the pod's turn again, its response clock starts anew. */
export const answerQuestion = defineCommand({
  type: "request.answer",
  input: z.strictObject({ request: RequestId, answer: CommentText, mentions: Mentions }),
  may: (state, input, actor) => {
    const request = requestOf(state, input.request);
    return !!request && (speaksFor(actor, request) || leadsSideOf(actor, request));
  },
  decide: (state, input) => {
    const request = inStage(state, input.request, ["needs_info"]);
    if (isRefused(request)) return request;
    const { answer, mentions } = input;
    return (
      mentionsRefused(state, mentions) ?? [
        { type: "request.answered", request: request.id, answer, mentions },
      ]
    );
  },
});
