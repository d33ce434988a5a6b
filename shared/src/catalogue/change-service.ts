import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { MemberId, PodId, ServiceId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isAdmin, isLead, isLeader } from "../member/policy.ts";

const Expectation = z.strictObject({
  days: z.int().min(1).max(365),
  probability: z.number().min(0.5).max(0.99),
});
const List = z.array(z.string().trim().min(1).max(120)).max(20);

/** Changes who owns and answers a service, and what it promises. Requests filed before keep their lists. */
export const changeService = defineCommand({
  type: "service.change",
  input: z.strictObject({
    service: ServiceId,
    pod: PodId.exactOptional(),
    marketingOwner: MemberId.nullable().exactOptional(),
    itOwner: MemberId.nullable().exactOptional(),
    ready: List.exactOptional(),
    done: List.exactOptional(),
    responseMinutes: z.int().min(1).max(14_400).exactOptional(),
    cycle: Expectation.exactOptional(),
    market: Expectation.exactOptional(),
    active: z.boolean().exactOptional(),
  }),
  may: (state, { service }, actor) =>
    isAdmin(actor) || isLeader(actor) || isLead(actor, state.services[service]?.pod ?? null),
  decide: (state, { service, ...changes }) => {
    if (!state.services[service]) return refuse("not_found", { what: "service" });
    if (changes.pod && !state.pods[changes.pod]) return refuse("not_found", { what: "pod" });
    for (const owner of [changes.marketingOwner, changes.itOwner]) {
      if (owner && !state.members[owner]?.active) return refuse("deactivated", { member: owner });
    }
    return Object.keys(changes).length === 0 ? [] : [{ type: "service.changed", service, changes }];
  },
});
