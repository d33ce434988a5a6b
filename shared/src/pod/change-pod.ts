import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { PodId } from "../kernel/ids.ts";
import { isAdmin, isLead } from "../member/policy.ts";

/** Renames a pod or sets how many expedites it takes at once. */
export const changePod = defineCommand({
  type: "pod.change",
  input: z.strictObject({
    pod: PodId,
    name: z.string().trim().min(1).max(60).exactOptional(),
    expediteLimit: z.int().min(0).max(20).exactOptional(),
  }),
  may: (state, { pod }, actor) => pod in state.pods && (isLead(actor, pod) || isAdmin(actor)),
  decide: (_state, { pod, ...changes }) =>
    Object.keys(changes).length === 0 ? [] : [{ type: "pod.changed", pod, changes }],
});
