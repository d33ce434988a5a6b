import { z } from "zod";
import { canonicalText } from "../kernel/canonical.ts";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isRequester } from "../member/policy.ts";
import { BRIEF } from "./brief-schema.ts";
import { classRefused } from "./class-rules.ts";
import type { EditedBrief } from "./events.ts";
import { fieldsRefused } from "./field-rules.ts";
import { inStage, isRefused, OPEN, requestOf } from "./in-stage.ts";
import type { Request } from "./request.ts";

/** What counts as scope; another campaign, and what waits meanwhile, do not. */
const SCOPE: readonly (keyof EditedBrief)[] = [
  "title",
  "outcome",
  "fields",
  "value",
  "waitingFor",
  "dueDate",
  "ifMissed",
];

/** Whether the pod has committed to it or started it, ever: from then on an edit is a scope change. */
export const isPromisedWork = (request: Request): boolean =>
  request.visits.some(({ standing }) => standing === "committed" || standing === "in_progress");

/** Changes the brief of an own open request. After first commit or start it is a scope change: kept and counted. */
export const editRequest = defineCommand({
  type: "request.edit",
  input: z.strictObject({
    request: RequestId,
    title: BRIEF.title.exactOptional(),
    outcome: BRIEF.outcome.exactOptional(),
    fields: BRIEF.fields.exactOptional(),
    value: BRIEF.value.exactOptional(),
    waitingFor: BRIEF.waitingFor.exactOptional(),
    dueDate: BRIEF.dueDate.exactOptional(),
    ifMissed: BRIEF.ifMissed.exactOptional(),
    meanwhileWaits: BRIEF.meanwhileWaits.exactOptional(),
    campaign: BRIEF.campaign.exactOptional(),
  }),
  may: (state, input, actor) => {
    const request = requestOf(state, input.request);
    return !!request && isRequester(actor, request);
  },
  decide: (state, { request: id, ...input }) => {
    const request = inStage(state, id, OPEN);
    if (isRefused(request)) return request;
    if (input.campaign && !state.campaigns[input.campaign]) return refuse("not_found", { what: "campaign" });
    const keys = (Object.keys(input) as (keyof EditedBrief)[]).filter(
      (key) => canonicalText(input[key]) !== canonicalText(request[key]),
    );
    if (keys.length === 0) return [];
    const pick = (from: Partial<EditedBrief>) =>
      Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<EditedBrief>;
    const changes = pick(input);
    const service = request.service === null ? undefined : state.services[request.service];
    const open = service && changes.fields ? fieldsRefused(service, changes.fields) : null;
    const refused = open ?? classRefused({ ...request, ...changes });
    if (refused) return refused;
    const scopeChange = isPromisedWork(request) && keys.some((key) => SCOPE.includes(key));
    return [{ type: "request.edited", request: id, changes, before: pick(request), scopeChange }];
  },
});
