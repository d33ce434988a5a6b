import { z } from "zod";
import { formOf } from "../catalogue/form-of.ts";
import { canonicalText } from "../kernel/canonical.ts";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isRequester } from "../member/policy.ts";
import { pastRefused } from "../workspace/local-day.ts";
import { answersFor } from "./answer-rules.ts";
import { BRIEF } from "./brief-schema.ts";
import { classRefused } from "./class-rules.ts";
import type { EditedBrief } from "./events.ts";
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

/**
 * Changes the brief of an own open request; answers are checked against the form it was filed with. After first commit or start it is a
 * scope change: kept and counted.
 */
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
  decide: (state, { request: id, ...wanted }, { at }) => {
    const request = inStage(state, id, OPEN);
    if (isRefused(request)) return request;
    const known = { state, files: request.files, before: request.fields };
    const checked = wanted.fields && answersFor(formOf(state, request), wanted.fields, known);
    if (checked && "code" in checked) return checked;
    const input = checked ? { ...wanted, fields: checked.answers } : wanted;
    if (input.campaign && !state.campaigns[input.campaign]) return refuse("not_found", { what: "campaign" });
    const keys = (Object.keys(input) as (keyof EditedBrief)[]).filter(
      (key) => canonicalText(input[key]) !== canonicalText(request[key]),
    );
    if (keys.length === 0) return [];
    const pick = (from: Partial<EditedBrief>) =>
      Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<EditedBrief>;
    const changes = pick(input);
    const refused = classRefused({ ...request, ...changes });
    if (refused) return refused;
    const past = pastRefused(state, at, changes.dueDate, request.dueDate);
    if (past) return past;
    const scopeChange = isPromisedWork(request) && keys.some((key) => SCOPE.includes(key));
    return [{ type: "request.edited", request: id, changes, before: pick(request), scopeChange }];
  },
});
