import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { LabelId, RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { maySteer } from "../member/policy.ts";
import { requestOf } from "../request/in-stage.ts";
import { MOST_LABELS_OF_REQUEST } from "./label.ts";

/** Says which labels a request carries, open or closed: these and no others. Its pod may, and who filed it. */
export const labelRequest = defineCommand({
  type: "request.label",
  input: z.strictObject({ request: RequestId, labels: z.array(LabelId).max(MOST_LABELS_OF_REQUEST) }),
  may: (state, { request }, actor) => maySteer(actor, requestOf(state, request)),
  decide: (state, input) => {
    const request = requestOf(state, input.request);
    if (!request) return refuse("not_found", { what: "request" });
    const labels = [...new Set(input.labels)];
    if (!labels.every((label) => state.labels[label])) return refuse("not_found", { what: "label" });
    const before = request.labels.filter((label) => state.labels[label]);
    const same = labels.length === before.length && labels.every((label) => before.includes(label));
    return same ? [] : [{ type: "request.labelled", request: request.id, labels }];
  },
});
