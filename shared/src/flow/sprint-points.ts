import type { RequestId } from "../kernel/ids.ts";
import type { SprintChange, SprintFacts } from "./sprint-facts.ts";

/** A sprint's sums, all in points. */
export interface SprintPoints {
  readonly committedPoints: number;
  readonly addedPoints: number;
  readonly removedPoints: number;
  readonly donePoints: number;
  /** committed + added - removed - done. */
  readonly remainingPoints: number;
}

/**
 * A sprint's points while its changes are gone through. A request keeps the points with which it joined, so that one
 * sized anew half-way neither leaves a rest nor makes the remaining negative. One that is removed after it was done is
 * no longer done.
 */
export class SprintLedger {
  readonly #requests = new Map<RequestId, { points: number; held: boolean; done: boolean }>();
  #committed = 0;
  #added = 0;
  #removed = 0;
  #done = 0;

  constructor(sprint: Pick<SprintFacts, "committed">) {
    for (const { request, points } of sprint.committed) {
      this.#requests.set(request, { points, held: true, done: false });
      this.#committed += points;
    }
  }

  apply({ request, kind, points }: SprintChange): void {
    const known = this.#requests.get(request);
    if (!known?.held) {
      if (kind !== "added") return;
      this.#requests.set(request, { points, held: true, done: false });
      this.#added += points;
    } else if (kind === "removed") {
      this.#removed += known.points;
      if (known.done) this.#done -= known.points;
      known.held = false;
      known.done = false;
    } else if (kind !== "added" && known.done !== (kind === "done")) {
      known.done = kind === "done";
      this.#done += known.done ? known.points : -known.points;
    }
  }

  isDone(request: RequestId): boolean {
    return this.#requests.get(request)?.done ?? false;
  }

  /** Held by the sprint and not done. */
  isOpen(request: RequestId): boolean {
    const known = this.#requests.get(request);
    return known !== undefined && known.held && !known.done;
  }

  /** Points with which it last joined, also after it left. */
  pointsOf(request: RequestId): number {
    return this.#requests.get(request)?.points ?? 0;
  }

  get sums(): SprintPoints {
    return {
      committedPoints: this.#committed,
      addedPoints: this.#added,
      removedPoints: this.#removed,
      donePoints: this.#done,
      remainingPoints: this.#committed + this.#added - this.#removed - this.#done,
    };
  }
}

/** A sprint's ledger after all its changes. */
export function sprintLedger(sprint: SprintFacts): SprintLedger {
  const ledger = new SprintLedger(sprint);
  for (const change of sprint.changes) ledger.apply(change);
  return ledger;
}
