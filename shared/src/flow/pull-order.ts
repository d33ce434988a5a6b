import { addDays } from "../kernel/calendar-time.ts";
import type { Day, Instant } from "../kernel/when.ts";
import { DEFAULT_SIZE } from "./input.ts";
import { CLASSES, type ClassOfService } from "./record.ts";

/** What the order reads of a request. Value, urgency and risk are 1 to 20; size is in points, null while unsized. */
export interface Pullable {
  readonly id: string;
  readonly class: ClassOfService;
  readonly dueDate: Day | null;
  readonly service: string | null;
  readonly value: number;
  readonly urgency: number;
  readonly risk: number;
  readonly size: number | null;
  readonly filedAt: Instant;
}

/** What the order reads of a service. */
export interface PullService {
  readonly sizeHint: number;
  /** The cycle expectation in days. */
  readonly cycleDays: number;
  /** P85 of its recent cycle times in days; null without enough finished ones, and then the expectation counts. */
  readonly cycleP85Days: number | null;
}

/** Why a request stands where it does, as data for a sentence. */
export type PullReason =
  | { readonly kind: "expedite" }
  | {
      readonly kind: "fixed_date";
      readonly dueDate: Day;
      /** Due date minus the cycle time. */
      readonly latestStart: Day;
      readonly cycleDays: number;
      readonly basis: "p85" | "expectation";
    }
  /** A fixed date whose date or service is unknown: after those that are. */
  | { readonly kind: "fixed_date_open" }
  | {
      readonly kind: "standard";
      readonly costOfDelay: number;
      readonly value: number;
      readonly urgency: number;
      readonly risk: number;
      readonly sizePoints: number;
      readonly sizeIsHint: boolean;
      /** costOfDelay / sizePoints. */
      readonly score: number;
    }
  | { readonly kind: "intangible" };

export interface Pull {
  readonly id: string;
  /** 1 is pulled first. */
  readonly rank: number;
  readonly reason: PullReason;
}

function reasonOf(request: Pullable, service: PullService | undefined): PullReason {
  switch (request.class) {
    case "expedite":
    case "intangible":
      return { kind: request.class };
    case "fixed_date": {
      const { dueDate } = request;
      if (dueDate === null || !service) return { kind: "fixed_date_open" };
      const basis = service.cycleP85Days === null ? "expectation" : "p85";
      const cycleDays = service.cycleP85Days ?? service.cycleDays;
      return { kind: "fixed_date", dueDate, latestStart: addDays(dueDate, -cycleDays), cycleDays, basis };
    }
    case "standard": {
      const { value, urgency, risk } = request;
      const sizePoints = request.size ?? service?.sizeHint ?? DEFAULT_SIZE;
      const costOfDelay = value + urgency + risk;
      return {
        kind: "standard",
        costOfDelay,
        value,
        urgency,
        risk,
        sizePoints,
        sizeIsHint: request.size === null,
        score: costOfDelay / sizePoints,
      };
    }
  }
}

/** Order of two reasons within one class; 0 leaves it to the filing time. */
function compareReasons(a: PullReason, b: PullReason): number {
  if (a.kind === "standard" && b.kind === "standard") {
    // Cross-multiplied: quotients of equal value may differ in the last bit.
    return b.costOfDelay * a.sizePoints - a.costOfDelay * b.sizePoints;
  }
  if (a.kind === "fixed_date" && b.kind === "fixed_date") {
    return a.latestStart < b.latestStart ? -1 : a.latestStart > b.latestStart ? 1 : 0;
  }
  return Number(a.kind === "fixed_date_open") - Number(b.kind === "fixed_date_open");
}

/**
 * The order in which a pod should pull: expedite; fixed_date by latest safe start (due date minus the service's P85
 * cycle time, else its expectation); standard by weighted cost of delay, (value + urgency + risk) / size, the greatest
 * first; intangible. Equals go by filing time, then by id, so that every reader sees one order.
 * Source of the quotient: Reinertsen, "The Principles of Product Development Flow" (weighted shortest job first).
 */
export function pullOrder(requests: readonly Pullable[], services: ReadonlyMap<string, PullService>): Pull[] {
  return requests
    .map((request) => ({
      request,
      reason: reasonOf(request, request.service === null ? undefined : services.get(request.service)),
    }))
    .sort(
      (a, b) =>
        CLASSES.indexOf(a.request.class) - CLASSES.indexOf(b.request.class) ||
        compareReasons(a.reason, b.reason) ||
        a.request.filedAt - b.request.filedAt ||
        (a.request.id < b.request.id ? -1 : 1),
    )
    .map(({ request, reason }, i) => ({ id: request.id, rank: i + 1, reason }));
}
