import type { PodId, RequestId, SprintId } from "../kernel/ids.ts";
import type { Day, Instant } from "../kernel/when.ts";

/** One change of what a sprint holds. Points are those of the request at that moment (unsized: the service's hint). */
export interface SprintChange {
  readonly at: Instant;
  readonly request: RequestId;
  /** `done`: reached launch_ready or later; `undone`: went back from there. */
  readonly kind: "added" | "removed" | "done" | "undone";
  readonly points: number;
}

/** What sprint metrics know of one sprint. All work is in points. */
export interface SprintFacts {
  readonly id: SprintId;
  readonly pod: PodId;
  readonly name: string;
  readonly goal: string;
  readonly state: "planned" | "active" | "closed";
  /** First and last day, inclusive. */
  readonly start: Day;
  readonly end: Day;
  readonly capacity: number | null;
  readonly startedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** What was committed at the start; empty until then. */
  readonly committed: readonly { readonly request: RequestId; readonly points: number }[];
  /** Everything after the start, in order. */
  readonly changes: readonly SprintChange[];
  /** Unfinished at the close, and where each went. */
  readonly unfinished: readonly { readonly request: RequestId; readonly to: "next" | "ready" }[];
  /** By member: working days of it on which they are away, in halves; none for who is there throughout. */
  readonly daysOff: Readonly<Record<string, number>>;
}
