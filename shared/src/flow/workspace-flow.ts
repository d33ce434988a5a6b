import { tableValues } from "../kernel/table.ts";
import type { Instant } from "../kernel/when.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { flowServices } from "./flow-services.ts";
import type { FlowInput } from "./input.ts";
import type { FlowFacts } from "./record.ts";

/**
 * What the figures of a workspace are made from: open, closed, archived and imported requests. A browser's state holds
 * no archive, so there this is only good for what is open now (WIP, age) and for sprints.
 * @returns null before the workspace is created
 */
export function flowInputOf(state: WorkspaceState, asOf: Instant): FlowInput | null {
  if (!state.settings) return null;
  const records: FlowFacts[] = [...tableValues(state.requests)];
  if (state.archive) for (const facts of tableValues(state.archive)) records.push(facts);
  return {
    zone: state.settings.zone,
    calendar: state.settings.calendar,
    services: flowServices(Object.values(state.services)),
    records,
    sprints: Object.values(state.sprints),
    asOf,
  };
}
