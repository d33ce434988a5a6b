import {
  addDays,
  daysInclusive,
  type Day,
  type Request,
  type Service,
  type WorkspaceState,
} from "@tandem/shared";
import {
  likelyLive,
  type MarketPromise,
  promiseDrift,
  queueBeside,
  type DriftReason,
} from "@tandem/shared/flow";
import type { Calendar } from "../../live/use-calendar.ts";

/** What was promised for a request, how far along it is, and why the day moved. */
export interface PromiseFacts {
  /** kept: as the log holds it. now: what would be promised today. expected: only what the service expects of itself. */
  readonly basis: "kept" | "now" | "expected";
  readonly filed: Day;
  readonly promised: Day;
  readonly days: number;
  /** 0 to 1. */
  readonly probability: number;
  /** Finished requests behind it; null: none. */
  readonly requests: number | null;
  /** The day it went live, else today. */
  readonly end: Day;
  readonly isLive: boolean;
  /** From filing to `end`, both counted. */
  readonly passed: number;
  /** null: it is live, or too few took this long to say. */
  readonly likely: Day | null;
  /** Where the day is by now, against what was promised; null: on it, or not to be said. */
  readonly moved: "sooner" | "later" | null;
  /** What moved it that way, or, where that cannot be said, what may move it. */
  readonly reasons: readonly DriftReason[];
}

/** Whether a reason speaks for another day than this. */
const isAgainst = (moved: PromiseFacts["moved"], reason: DriftReason): boolean => {
  const isSooner = reason.kind === "pace" && reason.to < reason.from;
  return moved === "sooner" ? !isSooner && reason.kind !== "class" : isSooner;
};

interface Known {
  readonly state: WorkspaceState;
  readonly service: Service;
  /** What would be promised today; null: not enough data. */
  readonly today: MarketPromise | null;
  readonly now: number;
  readonly zone: Calendar["zone"];
}

/** null where it was never filed here. */
export function promiseFacts(
  request: Request,
  { state, service, today, now, zone }: Known,
): PromiseFacts | null {
  const { filed, live } = request.entered;
  if (filed === undefined) return null;
  const dayOf = (when: number | string): Day => (typeof when === "number" ? zone.dayAt(when) : when);
  const kept = request.promise;
  const start = dayOf(filed);
  const days = kept?.days ?? today?.p85Days ?? service.market.days;
  const promised = kept?.day ?? addDays(start, days - 1);
  const isLive = live !== undefined;
  const end = isLive ? dayOf(live) : zone.dayAt(now);
  const likely = isLive ? null : likelyLive(today, start, end);
  const by = isLive ? end : (likely ?? (end > promised ? end : promised));
  const moved = by === promised ? null : by < promised ? "sooner" : "later";
  const isSettled = by === promised && (isLive || likely !== null);
  return {
    basis: kept !== null ? "kept" : today !== null ? "now" : "expected",
    filed: start,
    promised,
    days,
    probability: kept?.probability ?? (today === null ? service.market.probability : 0.85),
    requests: kept?.requests ?? today?.requests ?? null,
    end,
    isLive,
    passed: daysInclusive(start, end),
    likely,
    moved,
    reasons:
      kept === null || isSettled
        ? []
        : promiseDrift(request, kept, {
            at: typeof live === "number" ? live : now,
            queue: isLive ? null : queueBeside(state, request),
            p85Days: isLive ? null : (today?.p85Days ?? null),
          }).filter((reason) => !isAgainst(moved, reason)),
  };
}
