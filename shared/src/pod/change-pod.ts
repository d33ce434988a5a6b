import { z } from "zod";
import { changesFrom, isEmpty } from "../kernel/changes.ts";
import { defineCommand } from "../kernel/definition.ts";
import { PodId } from "../kernel/ids.ts";
import { plainZero } from "../kernel/plain-zero.ts";
import { refuse } from "../kernel/refusal.ts";
import { isAdmin, isLead } from "../member/policy.ts";
import { POD_TYPES } from "./pod.ts";
import { Rota } from "./rota.ts";

/**
 * An admin renames a pod and says what it is for; its lead sets how many expedites it takes at once, and who triages when. Whoever is new on the
 * rota is of the pod and here; who left may stay on it, and is passed over.
 */
export const changePod = defineCommand({
  type: "pod.change",
  input: z.strictObject({
    pod: PodId,
    name: z.string().trim().min(1).max(60).exactOptional(),
    type: z.enum(POD_TYPES).exactOptional(),
    expediteLimit: z.int().min(0).max(20).overwrite(plainZero).exactOptional(),
    rota: Rota.nullable().exactOptional(),
  }),
  may: (_state, { pod, name, type, expediteLimit, rota }, actor) =>
    (isLead(actor, pod) || isAdmin(actor)) &&
    ((name === undefined && type === undefined) || isAdmin(actor)) &&
    ((expediteLimit === undefined && rota === undefined) || isLead(actor, pod)),
  decide: (state, { pod, ...wanted }) => {
    const found = state.pods[pod];
    if (!found) return refuse("not_found", { what: "pod" });
    for (const id of wanted.rota?.members ?? []) {
      if (found.rota?.members.includes(id)) continue;
      const member = state.members[id];
      if (!member || !(pod in member.pods)) return refuse("not_found", { what: "member" });
      if (!member.active) return refuse("deactivated", { member: id });
    }
    const changes = changesFrom(found, wanted);
    return isEmpty(changes) ? [] : [{ type: "pod.changed", pod, changes }];
  },
});
