import { z } from "zod";
import { defineCommand, isRefusal } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isLead, isLeader, isPodHand } from "../member/policy.ts";
import { firstColumn, placeFor } from "../pod/lanes.ts";
import { appealRefused } from "./appeal-rules.ts";
import { Size } from "./brief-schema.ts";
import { inStage, isRefused, requestOf } from "./in-stage.ts";
import { enterColumn, takeExpedite } from "./limits.ts";

/**
 * Takes a filed request into ready. `tick` are items of the ready list (by index) ticked with the same word; all must be
 * ticked by then. `override` is the lead's reason to pass the expedite limit or the column's.
 */
export const acceptRequest = defineCommand({
  type: "request.accept",
  input: z.strictObject({
    request: RequestId,
    size: Size.nullable().exactOptional(),
    tick: z.array(z.int().min(0).max(99)).max(100).default([]),
    override: z.string().trim().max(300).nullable().default(null),
  }),
  may: (state, input, actor) => {
    const request = requestOf(state, input.request);
    if (!request) return false;
    // Another lead or a leader decides an appeal.
    return request.appeal ? isLead(actor, request.pod) || isLeader(actor) : isPodHand(actor, request.pod);
  },
  decide: (state, input, { actor }) => {
    const request = inStage(state, input.request, ["filed"]);
    if (isRefused(request)) return request;
    const appeal = appealRefused(state, request, actor);
    if (appeal) return appeal;
    const pod = request.pod === null ? undefined : state.pods[request.pod];
    const column = pod && firstColumn(state, pod, "ready");
    if (!pod || !column) return refuse("not_found", { what: "pod" });

    const ready = request.readyList.map((item, i) =>
      input.tick.includes(i) ? { ...item, done: true } : item,
    );
    const missing = ready.filter((item) => !item.done).map((item) => item.text);
    if (missing.length > 0) return refuse("list_open", { list: "ready", missing });
    const expedite =
      request.class === "expedite" ? takeExpedite(state, pod, request, actor, input.override) : [];
    if (isRefusal(expedite)) return expedite;
    const entry = enterColumn(state, column, request, actor, input.override);
    if (isRefusal(entry)) return entry;
    const { place, prior } = placeFor(state, column.id, request.id);
    const size = input.size === undefined ? request.size : input.size;
    return [
      ...prior,
      ...expedite,
      ...entry,
      { type: "request.accepted", request: request.id, place, size, ready },
    ];
  },
});
