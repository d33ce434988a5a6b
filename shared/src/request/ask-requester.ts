import { z } from "zod";
import { CommentText } from "../conversation/comment.ts";
import { Mentions, mentionsRefused } from "../conversation/mentions.ts";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { isPodHand } from "../member/policy.ts";
import { inStage, isRefused, requestOf } from "./in-stage.ts";

/** Asks the requester something before deciding: the clock stops and the turn is theirs. Only from filed. Whoever is named watches it. */
export const askRequester = defineCommand({
  type: "request.ask",
  input: z.strictObject({ request: RequestId, question: CommentText, mentions: Mentions }),
  may: (state, { request }, actor) => isPodHand(actor, requestOf(state, request)?.pod ?? null),
  decide: (state, input) => {
    const request = inStage(state, input.request, ["filed"]);
    if (isRefused(request)) return request;
    const { question, mentions } = input;
    return (
      mentionsRefused(state, mentions) ?? [{ type: "request.asked", request: request.id, question, mentions }]
    );
  },
});
