import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { maySteer } from "../member/policy.ts";
import { requestOf } from "../request/in-stage.ts";
import { isSameLink, LINK_KINDS, MOST_LINKS } from "./link.ts";
import { wayAlong } from "./walk-links.ts";

/**
 * Links two requests, open or closed: the first blocks, duplicates, relates to or follows up the other. Whoever has a say
 * in either may. Refused where it would close a circle of its kind.
 */
export const linkRequest = defineCommand({
  type: "request.link",
  input: z.strictObject({ request: RequestId, to: RequestId, kind: z.enum(LINK_KINDS) }),
  may: (state, { request, to }, actor) => [request, to].some((id) => maySteer(actor, requestOf(state, id))),
  decide: (state, { request: id, to, kind }) => {
    const [request, other] = [requestOf(state, id), requestOf(state, to)];
    if (!request || !other) return refuse("not_found", { what: "request" });
    if (id === to)
      return refuse("input", { field: "to", problem: "It cannot be linked to itself. Choose another one." });
    if (request.links.some((link) => isSameLink(link, { kind, way: "out", other: to }))) return [];
    if (request.links.length >= MOST_LINKS || other.links.length >= MOST_LINKS)
      return refuse("input", {
        field: "to",
        problem: `A request has ${MOST_LINKS} links at most. Take one off first.`,
      });
    const back = kind === "relates" ? null : wayAlong(state, kind, to, id);
    if (back) return refuse("link_circle", { way: back });
    return [{ type: "request.linked", request: id, to, kind, key: request.key, toKey: other.key }];
  },
});
