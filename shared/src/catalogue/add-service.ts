import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { ServiceId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { OUTCOME_AFTER_DAYS } from "../outcome/outcome.ts";
import { formRefused } from "./form-schema.ts";
import { mayChangeService, SERVICE, settingsRefused } from "./service-schema.ts";

const MOST_SERVICES = 100;

/** Puts a service into the catalogue. Only its name and its pod are needed; it may start switched off. */
export const addService = defineCommand({
  type: "service.add",
  input: z.strictObject({
    service: ServiceId,
    name: SERVICE.name,
    pod: SERVICE.pod,
    icon: SERVICE.icon.default("form"),
    description: SERVICE.description.default(""),
    marketingOwner: SERVICE.marketingOwner.default(null),
    itOwner: SERVICE.itOwner.default(null),
    linkedProducts: SERVICE.linkedProducts.default([]),
    skills: SERVICE.skills.default([]),
    fields: SERVICE.fields.default([]),
    ready: SERVICE.ready.default([]),
    done: SERVICE.done.default([]),
    responseMinutes: SERVICE.responseMinutes.default(480),
    cycle: SERVICE.cycle.default({ days: 5, probability: 0.85 }),
    market: SERVICE.market.default({ days: 8, probability: 0.85 }),
    defaultClass: SERVICE.defaultClass.default("standard"),
    sizeHint: SERVICE.sizeHint.default(3),
    outcomeAfterDays: SERVICE.outcomeAfterDays.default(OUTCOME_AFTER_DAYS),
    active: SERVICE.active.default(true),
  }),
  may: (_state, { pod }, actor) => mayChangeService(actor, pod),
  decide: (state, { service: id, ...settings }) => {
    if (state.services[id]) return refuse("already_exists", { what: "service" });
    const refused = settingsRefused(state, settings, null) ?? formRefused(settings.fields);
    if (refused) return refused;
    if (Object.keys(state.services).length >= MOST_SERVICES)
      return refuse("input", {
        field: "name",
        problem: `A catalogue has ${MOST_SERVICES} services at most. Change one that is switched off instead.`,
      });
    return [
      {
        type: "service.added",
        service: { ...settings, id, key: keyFor(state, settings.name), formVersion: 1 },
      },
    ];
  },
});

/** A short key for addresses out of the name, with a number where another service has it. */
function keyFor(state: WorkspaceState, name: string): string {
  const taken = new Set(Object.values(state.services).map(({ key }) => key));
  const letters = name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_0-9]+|_+$/g, "")
    .slice(0, 32);
  const base = letters === "" ? "service" : letters;
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}_${n}`;
    if (!taken.has(key)) return key;
  }
}
