import { tableValues } from "../kernel/table.ts";
import type { Instant } from "../kernel/when.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { FormField } from "./form.ts";
import type { Service, ServiceProposal, ServiceSettings } from "./service.ts";

/** Answered proposals that a service remembers. */
const REMEMBERED = 20;

/** A service that nobody looked at yet. */
export const addService = (settings: ServiceSettings, at: Instant): Service => ({
  ...settings,
  addedAt: at,
  forms: {},
  reviews: { marketing: null, it: null },
  reminded: { marketing: null, it: null },
  proposals: [],
});

/** Open proposals, and the latest of those that were answered. */
export function latestOf(proposals: readonly ServiceProposal[]): readonly ServiceProposal[] {
  const answered = proposals
    .filter(({ settled }) => settled !== null)
    .sort((a, b) => (b.settled?.at ?? 0) - (a.settled?.at ?? 0))
    .slice(0, REMEMBERED);
  return proposals.filter((each) => each.settled === null || answered.includes(each));
}

/** A service after a change. With a new form the old one is kept for the requests that were filed with it. */
export function changeService(
  state: WorkspaceState,
  service: Service,
  changes: Partial<Omit<ServiceSettings, "id" | "key">>,
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
