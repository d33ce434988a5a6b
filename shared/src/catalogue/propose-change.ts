import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { ProposalId, ServiceId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayTakePart } from "../member/policy.ts";

const MOST_OPEN = 20;

/** Tells a service's owners what should be different. It stays with the service until one of them answers. */
export const proposeChange = defineCommand({
  type: "service.propose",
  input: z.strictObject({
    service: ServiceId,
    proposal: ProposalId,
    text: z.string().trim().min(1, "Say what should be different.").max(1200),
  }),
  may: (_state, _input, actor) => mayTakePart(actor),
  decide: (state, { service, proposal, text }) => {
    const found = state.services[service];
    if (!found) return refuse("not_found", { what: "service" });
    if (found.proposals.some(({ id }) => id === proposal))
      return refuse("already_exists", { what: "proposal" });
    if (found.proposals.filter(({ settled }) => settled === null).length >= MOST_OPEN)
      return refuse("input", {
        field: "text",
        problem: `${MOST_OPEN} proposals wait for an answer already. Ask the owners to answer those first.`,
      });
    return [{ type: "service.proposed", service, proposal, text }];
  },
});
