import { tableValues, type Request, type ServiceId, type WorkspaceState } from "@tandem/shared";
import type { Standing } from "@tandem/shared/flow";

/** Where a request still takes the pod's time. */
const IN_THE_WAY: readonly Standing[] = ["filed", "ready", "committed", "in_progress"];

/** Furthest on first, expedites before all, then by filing time: the order in which they leave the queue. */
function order(a: Request, b: Request): number {
  const urgent = Number(b.class === "expedite") - Number(a.class === "expedite");
  const further = IN_THE_WAY.indexOf(b.standing) - IN_THE_WAY.indexOf(a.standing);
  return urgent || further || (a.id < b.id ? -1 : 1);
}

/** Requests of a service that the pod has before it, one more of it not counted. */
export function aheadOf(view: WorkspaceState, service: ServiceId): readonly Request[] {
  const ahead: Request[] = [];
  for (const request of tableValues(view.requests)) {
    if (request.service === service && IN_THE_WAY.includes(request.standing)) ahead.push(request);
  }
  return ahead.sort(order);
}
