import { z } from "zod";
import { changesFrom, isEmpty } from "../kernel/changes.ts";
import { defineCommand } from "../kernel/definition.ts";
import { ServiceId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { formRefused } from "./form-schema.ts";
import { mayChangeService, SERVICE, settingsRefused } from "./service-schema.ts";

/**
 * Changes what a service says of itself, its form too. Requests filed before keep their lists and the form they were
 * filed with. A service is switched off, never deleted.
 */
export const changeService = defineCommand({
  type: "service.change",
  input: z.strictObject({
    service: ServiceId,
    name: SERVICE.name.exactOptional(),
    icon: SERVICE.icon.exactOptional(),
    description: SERVICE.description.exactOptional(),
    pod: SERVICE.pod.exactOptional(),
    marketingOwner: SERVICE.marketingOwner.exactOptional(),
    itOwner: SERVICE.itOwner.exactOptional(),
    linkedProducts: SERVICE.linkedProducts.exactOptional(),
    skills: SERVICE.skills.exactOptional(),
    fields: SERVICE.fields.exactOptional(),
    ready: SERVICE.ready.exactOptional(),
    done: SERVICE.done.exactOptional(),
    responseMinutes: SERVICE.responseMinutes.exactOptional(),
    cycle: SERVICE.cycle.exactOptional(),
    market: SERVICE.market.exactOptional(),
    defaultClass: SERVICE.defaultClass.exactOptional(),
    sizeHint: SERVICE.sizeHint.exactOptional(),
    outcomeAfterDays: SERVICE.outcomeAfterDays.exactOptional(),
    active: SERVICE.active.exactOptional(),
  }),
  may: (state, { service }, actor) => mayChangeService(actor, state.services[service]?.pod ?? null),
  decide: (state, { service, ...wanted }) => {
    const found = state.services[service];
    if (!found) return refuse("not_found", { what: "service" });
    const changes = changesFrom(found, wanted);
    const refused =
      settingsRefused(state, changes, found) ?? (changes.fields ? formRefused(changes.fields, found) : null);
    if (refused) return refused;
    if (isEmpty(changes)) return [];
    const version = changes.fields ? { formVersion: found.formVersion + 1 } : {};
    return [{ type: "service.changed", service, changes: { ...changes, ...version } }];
  },
});
