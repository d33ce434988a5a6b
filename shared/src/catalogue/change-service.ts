import { z } from "zod";
import type { Side } from "../flow/record.ts";
import { changesFrom, isEmpty } from "../kernel/changes.ts";
import { defineCommand } from "../kernel/definition.ts";
import { MemberId, PodId, ServiceId } from "../kernel/ids.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import { isAdmin, isLead, isLeader } from "../member/policy.ts";
import type { WorkspaceState } from "../workspace/state.ts";

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
  decide: (state, { service, ...wanted }) => {
    const found = state.services[service];
    if (!found) return refuse("not_found", { what: "service" });
    const changes = changesFrom(found, wanted);
    if (changes.pod && !state.pods[changes.pod]) return refuse("not_found", { what: "pod" });
    const refused =
      ownerRefused(state, "marketingOwner", "marketing", changes.marketingOwner) ??
      ownerRefused(state, "itOwner", "it", changes.itOwner);
    if (refused) return refused;
    return isEmpty(changes) ? [] : [{ type: "service.changed", service, changes }];
  },
});

/** A service is co-owned: by one person of each side. */
function ownerRefused(
  state: WorkspaceState,
  field: "marketingOwner" | "itOwner",
  side: Side,
  owner: MemberId | null | undefined,
): Refusal | null {
  if (!owner) return null;
  const member = state.members[owner];
  if (!member) return refuse("not_found", { what: "member" });
  if (!member.active) return refuse("deactivated", { member: owner });
  const problem = `This owner comes from ${side === "it" ? "IT" : "marketing"}. Choose someone of that side.`;
  return member.side === side ? null : refuse("input", { field, problem });
}
