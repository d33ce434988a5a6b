import { z } from "zod";
import { CLASSES, type Origin } from "../flow/record.ts";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId, ServiceId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { tableGet } from "../kernel/table.ts";
import { mayTakePart } from "../member/policy.ts";
import { pastRefused } from "../workspace/local-day.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { answersFor } from "./answer-rules.ts";
import { AttachedFiles } from "./attached-file.ts";
import { BRIEF } from "./brief-schema.ts";
import { classRefused } from "./class-rules.ts";

/**
 * The request that a new one goes on from, archived ones too. A browser holds no archive: there its key stays open until the
 * server says it.
 */
function originOf(state: WorkspaceState, id: RequestId): Origin | undefined {
  const found = tableGet(state.requests, id) ?? (state.archive ? tableGet(state.archive, id) : undefined);
  if (found) return { request: id, key: found.key };
  return state.archive ? undefined : { request: id, key: "" };
}

/**
 * Files a request from the catalogue, its answers checked against the service's form. A fixed date needs the date and
 * what happens if it is missed; an expedite names what waits meanwhile. No date is past when it is filed.
 */
export const fileRequest = defineCommand({
  type: "request.file",
  input: z.strictObject({
    request: RequestId,
    service: ServiceId,
    class: z.enum(CLASSES).default("standard"),
    meanwhileWaits: BRIEF.meanwhileWaits.default(""),
    title: BRIEF.title,
    outcome: BRIEF.outcome.default(""),
    fields: BRIEF.fields.default({}),
    value: BRIEF.value.default(null),
    waitingFor: BRIEF.waitingFor.default(""),
    dueDate: BRIEF.dueDate.default(null),
    ifMissed: BRIEF.ifMissed.default(""),
    campaign: BRIEF.campaign.default(null),
    files: AttachedFiles.default([]),
    followUpOf: RequestId.nullable().default(null),
  }),
  may: (_state, _input, actor) => mayTakePart(actor),
  decide: (
    state,
    { request, service: serviceId, class: classOfService, meanwhileWaits, followUpOf, files, ...brief },
    { actor, at },
  ) => {
    if (tableGet(state.requests, request)) return refuse("already_exists", { what: "request" });
    const service = state.services[serviceId];
    if (!service) return refuse("not_found", { what: "service" });
    if (!service.active) return refuse("service_off", { name: service.name });
    if (brief.campaign !== null && !state.campaigns[brief.campaign])
      return refuse("not_found", { what: "campaign" });
    const origin = followUpOf === null ? null : originOf(state, followUpOf);
    if (origin === undefined) return refuse("not_found", { what: "request" });
    const checked = answersFor(service.fields, brief.fields, { state, files });
    if ("code" in checked) return checked;
    const refused = classRefused({ class: classOfService, meanwhileWaits, ...brief });
    if (refused) return refused;
    const past = pastRefused(state, at, brief.dueDate);
    if (past) return past;
    return [
      {
        type: "request.filed",
        request,
        key: `${state.settings!.keyPrefix}-${state.nextKey}`,
        service: serviceId,
        pod: service.pod,
        class: classOfService,
        requester: actor?.id ?? null,
        requesterSide: actor?.side ?? "marketing",
        meanwhileWaits,
        followUpOf: origin,
        splitFrom: null,
        brief: { ...brief, fields: checked.answers },
        formVersion: service.formVersion,
        ready: service.ready,
        done: service.done,
        files,
      },
    ];
  },
});
