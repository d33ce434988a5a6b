import { tableValues } from "../kernel/table.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { FormField } from "./form.ts";
import type { Service, ServiceSettings } from "./service.ts";

/** A service after a change. With a new form the old one is kept for the requests that were filed with it. */
export function changeService(
  state: WorkspaceState,
  service: Service,
  changes: Partial<Omit<ServiceSettings, "id">>,
): Service {
  const next = { ...service, ...changes };
  if (next.formVersion === service.formVersion) return next;
  const older = { ...service.forms, [service.formVersion]: service.fields };
  return { ...next, forms: inUse(state, service, older) };
}

/** The forms that some request was filed with: a service that changes often does not grow without end. */
function inUse(
  state: WorkspaceState,
  service: Service,
  forms: Readonly<Record<string, readonly FormField[]>>,
): Readonly<Record<string, readonly FormField[]>> {
  const used = new Set<string>();
  for (const request of tableValues(state.requests))
    if (request.service === service.id) used.add(String(request.formVersion));
  return Object.fromEntries(Object.entries(forms).filter(([version]) => used.has(version)));
}
