import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isPodHand } from "../member/policy.ts";
import { inStage, isRefused, OPEN, requestOf } from "./in-stage.ts";

/** Ticks or unticks one item (by index) of the ready or done list. */
export const tickItem = defineCommand({
  type: "request.tick",
  input: z.strictObject({
    request: RequestId,
    list: z.enum(["ready", "done"]),
    item: z.int().min(0).max(99),
    done: z.boolean(),
  }),
  may: (state, { request }, actor) => isPodHand(actor, requestOf(state, request)?.pod ?? null),
  decide: (state, { request: id, list, item, done }) => {
    const request = inStage(state, id, OPEN);
    if (isRefused(request)) return request;
    const items = list === "ready" ? request.readyList : request.doneList;
    const found = items[item];
    if (!found) return refuse("input", { field: "item", problem: "The list is shorter than that." });
    if (found.done === done) return [];
    return [{ type: "request.ticked", request: id, list, items: items.with(item, { ...found, done }) }];
  },
});
