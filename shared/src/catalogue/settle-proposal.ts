import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { ProposalId, ServiceId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { mayChangeService, ownsService } from "./service-schema.ts";

/** Answers a proposal: taken, or left, and then with a reason. */
export const settleProposal = defineCommand({
  type: "service.settle_proposal",
  input: z.strictObject({
    service: ServiceId,
    proposal: ProposalId,
    taken: z.boolean(),
    answer: z.string().trim().max(500).default(""),
  }),
  may: (state, input, actor) => {
    const service = state.services[input.service];
    return !!service && (ownsService(actor, service) || mayChangeService(actor, service.pod));
  },
  decide: (state, { service, proposal, taken, answer }) => {
    const found = state.services[service]?.proposals.find(({ id }) => id === proposal);
    // Answered by the other owner a moment ago: the first answer stands.
    if (!found || found.settled !== null) return refuse("not_found", { what: "proposal" });
    if (!taken && answer === "")
      return refuse("input", {
        field: "answer",
        problem: "Say why it stays as it is, or what would help instead.",
      });
    return [{ type: "service.proposal_settled", service, proposal, taken, answer }];
  },
});
