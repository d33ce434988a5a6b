import { z } from "zod";
import { canonicalText } from "../kernel/canonical.ts";
import { defineCommand } from "../kernel/definition.ts";
import { TemplateId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isAdmin, isLeader, mayTakePart } from "../member/policy.ts";
import type { Member } from "../member/member.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { CAMPAIGN, TemplateLines } from "./campaign-schema.ts";

/** Whether a template is this member's to change: their own, or they look after all of them. */
const mayKeep = (state: WorkspaceState, template: TemplateId, actor: Member): boolean => {
  const found = state.campaignTemplates[template];
  return mayTakePart(actor) && (!found || found.by === actor.id || isLeader(actor) || isAdmin(actor));
};

/** Keeps a list of requests under a name, new or in place of what stood there: one's own; leaders and admins any. */
export const keepTemplate = defineCommand({
  type: "campaign_template.keep",
  input: z.strictObject({ template: TemplateId, name: CAMPAIGN.name, lines: TemplateLines }),
  may: (state, { template }, actor) => mayKeep(state, template, actor),
  decide: (state, { template, name, lines }, { actor }) => {
    if (lines.some(({ service }) => !state.services[service]))
      return refuse("not_found", { what: "service" });
    const found = state.campaignTemplates[template];
    const kept = { id: template, name, lines, by: found ? found.by : (actor?.id ?? null) };
    if (found && canonicalText(found) === canonicalText(kept)) return [];
    return [{ type: "campaign_template.kept", template: kept }];
  },
});

/** Forgets a template; what was filed from it stays. Doing so twice is doing so once. */
export const removeTemplate = defineCommand({
  type: "campaign_template.remove",
  input: z.strictObject({ template: TemplateId }),
  may: (state, { template }, actor) => mayKeep(state, template, actor),
  decide: (state, { template }) =>
    state.campaignTemplates[template] ? [{ type: "campaign_template.removed", template }] : [],
});
