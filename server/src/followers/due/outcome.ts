import { MemberId } from "@tandem/shared";
import type { DueRule } from "./due.ts";

/** As many days after a request went live as its service says, its requester is asked what it brought. Live anew, it is asked anew. */
export const outcome: DueRule = function* (state) {
  for (const [by, asks] of Object.entries(state.outcomeAsks)) {
    const requester = MemberId.parse(by);
    for (const { request, at, isAsked } of asks)
      if (!isAsked)
        yield { at, type: "request.ask_outcome", input: { request, requester }, why: [request, at] };
  }
};
