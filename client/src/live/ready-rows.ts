import {
  pointsOf,
  requestOf,
  toEpochDay,
  type Pod,
  type Request,
  type When,
  type WorkspaceState,
} from "@tandem/shared";
import { pullOrder, type Pull, type PullService } from "@tandem/shared/flow";

/** One ready request at its place in the pull order. */
export interface ReadyRow {
  readonly request: Request;
  readonly pull: Pull;
  /** Its size, or its service's hint. */
  readonly points: number;
}

const instantOf = (when: When | undefined): number =>
  typeof when === "number" ? when : when === undefined ? 0 : toEpochDay(when) * 86_400_000;

/**
 * What a pod has ready, in pull order.
 * @param p85Days P85 of recent cycle times by service id, in days; where absent the expectation counts
 */
export function readyRows(
  view: WorkspaceState,
  pod: Pod,
  p85Days: Readonly<Record<string, number>>,
): readonly ReadyRow[] {
  const ready = new Map<string, Request>();
  for (const column of pod.columns) {
    if (view.columns[column]?.stage !== "ready") continue;
    for (const id of view.lanes[column] ?? []) {
      const request = requestOf(view, id);
      if (request !== undefined) ready.set(id, request);
    }
  }
  const services = new Map<string, PullService>();
  for (const { id, sizeHint, cycle } of Object.values(view.services)) {
    services.set(id, { sizeHint, cycleDays: cycle.days, cycleP85Days: p85Days[id] ?? null });
  }
  const order = pullOrder(
    [...ready.values()].map((request) => ({
      id: request.id,
      class: request.class,
      dueDate: request.dueDate,
      service: request.service,
      value: request.worth,
      urgency: request.urgency,
      risk: request.risk,
      size: request.size,
      filedAt: instantOf(request.entered.filed),
    })),
    services,
  );
  return order.flatMap((pull) => {
    const request = ready.get(pull.id);
    return request === undefined ? [] : [{ request, pull, points: pointsOf(view, request) }];
  });
}
