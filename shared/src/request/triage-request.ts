import { z } from "zod";
import { CLASSES } from "../flow/record.ts";
import { defineCommand, isRefusal } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { Day } from "../kernel/when.ts";
import { isPodHand } from "../member/policy.ts";
import { Score } from "./brief-schema.ts";
import { classRefused } from "./class-rules.ts";
import { inStage, isRefused, OPEN, requestOf, UNDER_WAY } from "./in-stage.ts";
import { countIn, takeExpedite } from "./limits.ts";

/**
 * Sets class of service and the scores of the pull order: worth, urgency and risk, 1 to 20. A class that makes a card on
 * the board count anew, as an expedite or in its column, asks for room there; `override` is the lead's reason to go over.
 */
export const triageRequest = defineCommand({
  type: "request.triage",
  input: z.strictObject({
    request: RequestId,
    class: z.enum(CLASSES).exactOptional(),
    worth: Score.exactOptional(),
    urgency: Score.exactOptional(),
    risk: Score.exactOptional(),
    dueDate: Day.nullable().exactOptional(),
    ifMissed: z.string().trim().max(500).exactOptional(),
    meanwhileWaits: z.string().trim().max(300).exactOptional(),
    override: z.string().trim().max(300).nullable().default(null),
  }),
  may: (state, { request }, actor) => isPodHand(actor, requestOf(state, request)?.pod ?? null),
  decide: (state, { request: id, override, ...changes }, { actor }) => {
    const request = inStage(state, id, OPEN);
    if (isRefused(request)) return request;
    const { worth, urgency, risk, dueDate, ifMissed, meanwhileWaits } = request;
    const next = {
      class: request.class,
      worth,
      urgency,
      risk,
      dueDate,
      ifMissed,
      meanwhileWaits,
      ...changes,
    };
    const refused = classRefused(next);
    if (refused) return refused;
    const pod = request.pod === null ? undefined : state.pods[request.pod];
    const becomesExpedite =
      next.class === "expedite" && request.class !== "expedite" && UNDER_WAY.includes(request.standing);
    const column = request.column === null ? undefined : state.columns[request.column];
    const startsToCount = next.class !== "expedite" && request.class === "expedite";
    const full =
      becomesExpedite && pod
        ? takeExpedite(state, pod, request, actor, override)
        : startsToCount && column
          ? countIn(state, column, request, actor, override)
          : [];
    if (isRefusal(full)) return full;
    const same = (Object.keys(next) as (keyof typeof next)[]).every((key) => next[key] === request[key]);
    return same ? [] : [...full, { type: "request.triaged", request: id, ...next }];
  },
});
