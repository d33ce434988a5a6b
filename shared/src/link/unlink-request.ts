import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { maySteer } from "../member/policy.ts";
import { requestOf } from "../request/in-stage.ts";
import { EVERY_LINK_KIND, isSameLink } from "./link.ts";

/** Takes a link between two requests off, from whichever end; one of them may be archived by now. */
export const unlinkRequest = defineCommand({
  type: "request.unlink",
  input: z.strictObject({ request: RequestId, to: RequestId, kind: z.enum(EVERY_LINK_KIND) }),
  may: (state, { request, to }, actor) => [request, to].some((id) => maySteer(actor, requestOf(state, id))),
  decide: (state, { request, to, kind }) => {
    const ends = [
      requestOf(state, request)?.links.some((link) => isSameLink(link, { kind, way: "out", other: to })),
      requestOf(state, to)?.links.some((link) => isSameLink(link, { kind, way: "in", other: request })),
    ];
    return ends.includes(true)
      ? [{ type: "request.unlinked", request, to, kind }]
      : refuse("not_found", { what: "link" });
  },
});
