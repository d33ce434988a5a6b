import type { PodId, SprintId } from "../kernel/ids.ts";
import type { Day } from "../kernel/when.ts";
import { share } from "./percentile.ts";
import type { SprintFacts } from "./sprint-facts.ts";
import { type SprintPoints, sprintLedger } from "./sprint-points.ts";

/** One sprint in figures, points throughout. */
export interface SprintReport extends SprintPoints {
  readonly id: SprintId;
  readonly pod: PodId;
  readonly name: string;
  readonly state: SprintFacts["state"];
  readonly start: Day;
  readonly end: Day;
  readonly capacityPoints: number | null;
  /** Points of the original commitment that were done, and their share of it (0 to 1; null of no commitment). */
  readonly sayDo: { readonly committedDonePoints: number; readonly share: number | null };
  /** Unfinished at the close and taken into the next sprint. */
  readonly carryOver: { readonly requests: number; readonly points: number };
  /** Unfinished at the close and put back to ready. */
  readonly backToReady: { readonly requests: number; readonly points: number };
  /** Requests added to and removed from the sprint after its start. */
  readonly scopeChanges: { readonly added: number; readonly removed: number };
}

/**
 * Say/do, carry-over and scope changes of one sprint. Say/do is originally committed points done / committed: work that
 * joined later does not make up for what was promised.
 */
export function sprintReport(sprint: SprintFacts): SprintReport {
  const ledger = sprintLedger(sprint);
  const sums = ledger.sums;
  const committedDonePoints = sprint.committed.reduce(
    (sum, { request, points }) => (ledger.isDone(request) ? sum + points : sum),
    0,
  );
  const went = (to: "next" | "ready") => {
    const requests = sprint.unfinished.filter((item) => item.to === to);
    return {
      requests: requests.length,
      points: requests.reduce((sum, item) => sum + ledger.pointsOf(item.request), 0),
    };
  };
  const count = (kind: "added" | "removed") => sprint.changes.filter((change) => change.kind === kind).length;
  return {
    id: sprint.id,
    pod: sprint.pod,
    name: sprint.name,
    state: sprint.state,
    start: sprint.start,
    end: sprint.end,
    capacityPoints: sprint.capacity,
    ...sums,
    sayDo: { committedDonePoints, share: share(committedDonePoints, sums.committedPoints) },
    carryOver: went("next"),
    backToReady: went("ready"),
    scopeChanges: { added: count("added"), removed: count("removed") },
  };
}
