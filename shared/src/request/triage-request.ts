import { z } from "zod";
import { CLASSES } from "../flow/record.ts";
import { defineCommand, isRefusal, type Context, type Decision } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isPodHand } from "../member/policy.ts";
import { pastRefused } from "../workspace/local-day.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { BRIEF, Score } from "./brief-schema.ts";
import { classRefused } from "./class-rules.ts";
import { inStage, isRefused, OPEN, requestOf, UNDER_WAY } from "./in-stage.ts";
import { countIn, enterLanes, takeExpedite } from "./limits.ts";

/** Words of the requester's side, and what is said to whoever would change them in triage. */
const THEIRS = {
  dueDate: "The date is the requester’s. Ask them to change it.",
  ifMissed: "What a missed date costs is the requester’s word. Ask them to change it.",
  meanwhileWaits: "What waits meanwhile is the requester’s word. Ask them to change it.",
} as const;
const REQUESTERS = [
  "dueDate",
  "ifMissed",
  "meanwhileWaits",
] as const satisfies readonly (keyof typeof THEIRS)[];

const Input = z.strictObject({
  request: RequestId,
  class: z.enum(CLASSES).exactOptional(),
  worth: Score.exactOptional(),
  urgency: Score.exactOptional(),
  risk: Score.exactOptional(),
  dueDate: BRIEF.dueDate.exactOptional(),
  ifMissed: BRIEF.ifMissed.exactOptional(),
  meanwhileWaits: BRIEF.meanwhileWaits.exactOptional(),
  override: z.string().trim().max(300).nullable().default(null),
});

/**
 * Sets class of service and the scores of the pull order: worth, urgency and risk, 1 to 20. What a class asks for and nobody said
 * yet, a date and its price or what waits meanwhile, may be filled in; what is there already is the requester's to change. A class that makes a card on
 * the board count anew, as an expedite, in its column or in its swimlane, asks for room there; `override` is the lead's reason to go over.
 */
export const triageRequest = defineCommand({
  type: "request.triage",
  input: Input,
  may: (state, { request }, actor) => isPodHand(actor, requestOf(state, request)?.pod ?? null),
  decide: (state, input, context) => {
    const triaged = triage(state, input, context, { leaves: false });
    const request = requestOf(state, input.request);
    if (isRefusal(triaged) || !request || triaged.length === 0) return triaged;
    const after = { ...request, class: input.class ?? request.class };
    const lanes = enterLanes(state, request, after, context.actor, input.override);
    return isRefusal(lanes) ? lanes : [...lanes, ...triaged];
  },
});

/**
 * The same without the swimlanes: a move asks for room in them itself.
 * @param leaves whether the card leaves its column in the same step, and asks for room where it goes instead
 */
export function triage(
  state: WorkspaceState,
  { request: id, override, ...changes }: z.infer<typeof Input>,
  { actor, at }: Context,
  { leaves }: { readonly leaves: boolean },
): Decision {
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
  const said = REQUESTERS.find((key) => request[key] && next[key] !== request[key]);
  if (said) return refuse("input", { field: said, problem: THEIRS[said] });
  const refused = classRefused(next);
  if (refused) return refused;
  const past = pastRefused(state, at, next.dueDate, dueDate);
  if (past) return past;
  const pod = request.pod === null ? undefined : state.pods[request.pod];
  const becomesExpedite =
    next.class === "expedite" && request.class !== "expedite" && UNDER_WAY.includes(request.standing);
  const column = request.column === null || leaves ? undefined : state.columns[request.column];
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
}
