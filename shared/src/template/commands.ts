import { z } from "zod";
import { canonicalText } from "../kernel/canonical.ts";
import { defineCommand } from "../kernel/definition.ts";
import { ServiceId, TemplateId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isAdmin, isLeader, mayTakePart } from "../member/policy.ts";
import type { Member } from "../member/member.ts";
import { BRIEF } from "../request/brief-schema.ts";
import type { WorkspaceState } from "../workspace/state.ts";

/** The most that one workspace has. */
const MOST_TEMPLATES = 200;

/** One's own, or somebody looks after all of them. */
const mayKeep = (state: WorkspaceState, template: TemplateId, actor: Member): boolean => {
  const found = state.requestTemplates[template];
  return mayTakePart(actor) && (!found || found.by === actor.id || isLeader(actor) || isAdmin(actor));
};

const TemplateBriefSchema = z.strictObject({
  title: BRIEF.title.or(z.literal("")),
  outcome: BRIEF.outcome.default(""),
  fields: BRIEF.fields.default({}),
  value: BRIEF.value.default(null),
  waitingFor: BRIEF.waitingFor.default(""),
});

/**
 * Keeps a filled form under a name, new or in place of what stood there: one's own; leaders and admins any. Answers that the service does not
 * ask for, and files, are left out; what is missing is asked for when it is filed.
 */
const keepRequestTemplate = defineCommand({
  type: "request_template.keep",
  input: z.strictObject({
    template: TemplateId,
    name: z.string().trim().min(1).max(80),
    service: ServiceId,
    brief: TemplateBriefSchema,
  }),
  may: (state, { template }, actor) => mayKeep(state, template, actor),
  decide: (state, { template, name, service: serviceId, brief }, { actor }) => {
    const service = state.services[serviceId];
    if (!service) return refuse("not_found", { what: "service" });
    const found = state.requestTemplates[template];
    if (!found && Object.keys(state.requestTemplates).length >= MOST_TEMPLATES)
      return refuse("input", {
        field: "template",
        problem: `There are ${MOST_TEMPLATES} already. Remove one first.`,
      });
    const asked = new Set(service.fields.filter(({ kind }) => kind !== "file").map(({ id }) => id));
    const fields = Object.fromEntries(Object.entries(brief.fields).filter(([id]) => asked.has(id)));
    const by = found ? found.by : (actor?.id ?? null);
    const kept = { id: template, name, service: serviceId, brief: { ...brief, fields }, by };
    if (found && canonicalText(found) === canonicalText(kept)) return [];
    return [{ type: "request_template.kept", template: kept }];
  },
});

/** Forgets a template; what was filed from it stays. Doing so twice is doing so once. */
const removeRequestTemplate = defineCommand({
  type: "request_template.remove",
  input: z.strictObject({ template: TemplateId }),
  may: (state, { template }, actor) => mayKeep(state, template, actor),
  decide: (state, { template }) =>
    state.requestTemplates[template] ? [{ type: "request_template.removed", template }] : [],
});

export const TEMPLATE_COMMANDS = [keepRequestTemplate, removeRequestTemplate] as const;
