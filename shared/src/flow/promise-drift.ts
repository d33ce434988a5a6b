import type { Instant } from "../kernel/when.ts";
import type { BlockReason, ClassOfService, FlowFacts, KeptPromise, Visit } from "./record.ts";

/** One thing that happened since a promise was made and moves the day. Days are elapsed days, rounded, at least one. */
export type DriftReason =
  /** Time in which its requester had a question to answer. */
  | { readonly kind: "asked"; readonly days: number }
  | { readonly kind: "blocked"; readonly reason: BlockReason; readonly days: number }
  /** It was declined, and taken up again after an appeal. */
  | { readonly kind: "declined"; readonly days: number }
  /** Sent back from review, or from launch. */
  | { readonly kind: "returned"; readonly times: number }
  | { readonly kind: "reopened"; readonly times: number }
  /** Its requester changed what was wanted after work was planned. */
  | { readonly kind: "scope"; readonly times: number }
  | { readonly kind: "class"; readonly from: ClassOfService; readonly to: ClassOfService }
  /** Open requests of its pod beside it: more than when it was promised. */
  | { readonly kind: "queue"; readonly from: number; readonly to: number }
  /** Work like it takes more or fewer days by now than when it was promised. */
  | { readonly kind: "pace"; readonly from: number; readonly to: number };

/** How things stand when it is asked why. */
export interface DriftNow {
  readonly at: Instant;
  /** Other open requests of its pod; null: does not matter any more. */
  readonly queue: number | null;
  /** What would be promised today, in days; null: not enough data. */
  readonly p85Days: number | null;
}

const DAY_MS = 86_400_000;

/** Milliseconds from the promise on that spells overlap, in whole days, rounded. */
function daysOf(
  spells: readonly Pick<Visit, "from" | "to">[],
  { at: since }: KeptPromise,
  { at: now }: DriftNow,
): number {
  let ms = 0;
  for (const { from, to } of spells) {
    const end = to ?? now;
    // Bare days are of imported work, which nobody promised.
    if (typeof from === "number" && typeof end === "number") ms += Math.max(0, end - Math.max(from, since));
  }
  return Math.round(ms / DAY_MS);
}

/** Visits of work that had been further before. */
function returns({ visits }: FlowFacts): number {
  return visits.filter(({ standing }, i) => {
    const before = visits[i - 1]?.standing;
    return standing === "in_progress" && (before === "review" || before === "launch_ready");
  }).length;
}

/** Why a request moves away from what was promised, from its own facts: the longest first, then what is counted. */
export function promiseDrift(facts: FlowFacts, promise: KeptPromise, now: DriftNow): DriftReason[] {
  const spell = (reason: DriftReason & { readonly days: number }) => (reason.days > 0 ? [reason] : []);
  const count = (kind: "returned" | "reopened" | "scope", times: number): DriftReason[] =>
    times > 0 ? [{ kind, times }] : [];
  const visitsOf = (standing: Visit["standing"]) =>
    facts.visits.filter((visit) => visit.standing === standing);
  const reasons = [...new Set(facts.blocks.map(({ reason }) => reason))];
  const later = (times: readonly Instant[]) => times.filter((at) => at > promise.at).length;
  const spells = [
    ...spell({ kind: "asked", days: daysOf(visitsOf("needs_info"), promise, now) }),
    ...spell({ kind: "declined", days: daysOf(visitsOf("declined"), promise, now) }),
    ...reasons.flatMap((reason) => {
      const own = facts.blocks.filter((block) => block.reason === reason);
      return spell({ kind: "blocked", reason, days: daysOf(own, promise, now) });
    }),
  ].sort((a, b) => b.days - a.days);
  const { queue, p85Days } = now;
  return [
    ...spells,
    ...count("returned", returns(facts)),
    ...count("reopened", later(facts.reopenings)),
    ...count("scope", later(facts.scopeChanges)),
    ...(facts.class === promise.class
      ? []
      : [{ kind: "class", from: promise.class, to: facts.class } as const]),
    ...(queue !== null && queue > promise.queue
      ? [{ kind: "queue", from: promise.queue, to: queue } as const]
      : []),
    ...(p85Days !== null && p85Days !== promise.days
      ? [{ kind: "pace", from: promise.days, to: p85Days } as const]
      : []),
  ];
}
