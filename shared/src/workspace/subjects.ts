import type { DomainEvent } from "./events.ts";

/** Ids of the entities that events are about: histories are read by them. */
export function subjectsOf(events: readonly DomainEvent[]): string[] {
  const subjects = new Set<string>();
  for (const event of events) {
    if ("request" in event) subjects.add(event.request);
    if (event.type === "request.linked" || event.type === "request.unlinked") subjects.add(event.to);
    for (const file of filesOf(event)) subjects.add(file);
    if ("recurring" in event)
      subjects.add(typeof event.recurring === "string" ? event.recurring : event.recurring.id);
    if ("sprint" in event && event.sprint !== null) subjects.add(event.sprint);
    if ("member" in event) subjects.add(event.member);
    if ("pod" in event) subjects.add(typeof event.pod === "string" ? event.pod : event.pod.id);
    if ("column" in event) subjects.add(typeof event.column === "string" ? event.column : event.column.id);
    // A filed request names its service, and is still no part of that service's history.
    if ("service" in event && event.type !== "request.filed")
      subjects.add(typeof event.service === "string" ? event.service : event.service.id);
    if ("campaign" in event)
      subjects.add(typeof event.campaign === "string" ? event.campaign : event.campaign.id);
    if ("view" in event) subjects.add(typeof event.view === "string" ? event.view : event.view.id);
    if ("label" in event) subjects.add(typeof event.label === "string" ? event.label : event.label.id);
    if ("skill" in event) subjects.add(typeof event.skill === "string" ? event.skill : event.skill.id);
    const goal = goalOf(event);
    if (goal !== null) subjects.add(goal);
    if ("settings" in event) subjects.add(event.settings.id);
  }
  return [...subjects];
}

/** The goal that an event is about; a sprint's goal is words. */
function goalOf(event: DomainEvent): string | null {
  switch (event.type) {
    case "goal.proposed":
      return event.goal.id;
    case "goal.changed":
    case "goal.activated":
    case "goal.ended":
    case "goal.owner_lost":
    case "request.served":
      return event.goal;
    default:
      return null;
  }
}

/** Files that an event brings to a request or takes from it: whether a file is in use is read by them. */
function filesOf(event: DomainEvent): readonly string[] {
  switch (event.type) {
    case "request.filed":
      return event.files.map(({ id }) => id);
    case "request.attached":
      return [event.file.id];
    case "request.detached":
      return [event.file];
    case "request.restored":
      return (event.fields.files ?? []).map(({ id }) => id);
    default:
      return [];
  }
}
