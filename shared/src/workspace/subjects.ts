import type { DomainEvent } from "./events.ts";

/** Ids of the entities that events are about: histories are read by them. */
export function subjectsOf(events: readonly DomainEvent[]): string[] {
  const subjects = new Set<string>();
  for (const event of events) {
    if ("request" in event) subjects.add(event.request);
    if ("sprint" in event && event.sprint !== null) subjects.add(event.sprint);
    if ("member" in event) subjects.add(event.member);
    if ("pod" in event) subjects.add(typeof event.pod === "string" ? event.pod : event.pod.id);
    if ("column" in event) subjects.add(typeof event.column === "string" ? event.column : event.column.id);
    if ("service" in event && typeof event.service !== "string") subjects.add(event.service.id);
    else if (event.type === "service.changed") subjects.add(event.service);
    if ("campaign" in event) subjects.add(event.campaign.id);
    if ("settings" in event) subjects.add(event.settings.id);
  }
  return [...subjects];
}
