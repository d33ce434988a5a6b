import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isPodHand } from "../member/policy.ts";
import { inStage, isRefused, requestOf } from "./in-stage.ts";

/** Nobody plans an answer further ahead than this, in milliseconds. */
const LONGEST_MS = 92 * 86_400_000;

/**
 * Puts a filed request aside until an instant (UTC milliseconds, at most three months ahead), with a note that the
 * requester reads too. It is no answer: the response clock runs on. Snoozed again, the later word counts.
 */
export const snoozeRequest = defineCommand({
  type: "request.snooze",
  input: z.strictObject({
    request: RequestId,
    until: z.int().min(0),
    note: z.string().trim().max(300).default(""),
  }),
  may: (state, { request }, actor) => isPodHand(actor, requestOf(state, request)?.pod ?? null),
  decide: (state, { request: id, until, note }, { at }) => {
    const request = inStage(state, id, ["filed"]);
    if (isRefused(request)) return request;
    if (until <= at)
      return refuse("input", { field: "until", problem: "Choose a time that is still to come." });
    if (until - at > LONGEST_MS)
      return refuse("input", { field: "until", problem: "Three months at most. Decline what comes later." });
    if (request.snoozed?.until === until && request.snoozed.note === note) return [];
    return [{ type: "request.snoozed", request: id, until, note }];
  },
});
