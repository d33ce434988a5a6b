import { tableFilter } from "../kernel/table.ts";
import type { Instant } from "../kernel/when.ts";
import type { Pod } from "../pod/pod.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { flowServices } from "./flow-services.ts";
import type { FlowInput, FlowPod } from "./input.ts";
import type { FlowFacts } from "./record.ts";

/** What metrics know of pods, by id. */
export const flowPods = (pods: Iterable<Pod>): Map<string, FlowPod> =>
  new Map(Array.from(pods, ({ id, name, type }) => [id, { name, type }]));

/**
 * What the figures of a workspace are made from: open, closed, archived and imported requests. A browser's state holds
 * no archive, so there this is only good for what is open now (WIP, age) and for sprints.
 * @param counts which of them; all by default
 * @returns null before the workspace is created
 */
export function flowInputOf(
  state: WorkspaceState,
  asOf: Instant,
  counts: (facts: FlowFacts) => boolean = () => true,
): FlowInput | null {
  if (!state.settings) return null;
  const live: FlowFacts[] = tableFilter(state.requests, counts);
  const records = state.archive ? live.concat(tableFilter(state.archive, counts)) : live;
  return {
    zone: state.settings.zone,
    calendar: state.settings.calendar,
    services: flowServices(Object.values(state.services)),
    pods: flowPods(Object.values(state.pods)),
    records,
    sprints: Object.values(state.sprints),
    asOf,
  };
}
