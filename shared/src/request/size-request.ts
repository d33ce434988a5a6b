import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { isPodHand } from "../member/policy.ts";
import { Size } from "./brief-schema.ts";
import { inStage, isRefused, OPEN, requestOf } from "./in-stage.ts";

/** Sets the size in points (1, 2, 3, 5, 8, 13); null: unsized, counts as the service's hint. */
export const sizeRequest = defineCommand({
  type: "request.size",
  input: z.strictObject({ request: RequestId, size: Size.nullable() }),
  may: (state, { request }, actor) => isPodHand(actor, requestOf(state, request)?.pod ?? null),
  decide: (state, input) => {
    const request = inStage(state, input.request, OPEN);
    if (isRefused(request)) return request;
    return input.size === request.size ? [] : [{ type: "request.sized", ...input }];
  },
});
