import type { Side } from "../flow/record.ts";
import type { Instant } from "../kernel/when.ts";
import type { Member } from "../member/member.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { Service } from "./service.ts";

/** A quarter: how long a side's review of a service holds, in milliseconds. */
export const REVIEW_HOLDS_MS = 90 * 86_400_000;

/** When a side's owner looks a service through again: 90 days after that side's last review, or after it was added. */
export const reviewDueAt = (
  { reviews, addedAt }: Pick<Service, "reviews" | "addedAt">,
  side: Side,
): Instant => (reviews[side]?.at ?? addedAt) + REVIEW_HOLDS_MS;

export const ownerOf = (service: Service, side: Side) =>
  side === "marketing" ? service.marketingOwner : service.itOwner;

/**
 * The due date that this side's owner is yet to be reminded of, past or to come; null where it was done, nobody owns the
 * service on that side, or it is not offered.
 */
export function reviewReminderOf(
  { members }: Pick<WorkspaceState, "members">,
  service: Service,
  side: Side,
): Instant | null {
  const owner = ownerOf(service, side);
  if (!service.active || owner === null || members[owner]?.active !== true) return null;
  const due = reviewDueAt(service, side);
  return service.reminded[side] === due ? null : due;
}

/** The offered services whose review waits for this owner at a time, the longest waiting first. */
export const reviewsDueOf = (
  state: Pick<WorkspaceState, "services">,
  { id, side }: Pick<Member, "id" | "side">,
  at: Instant,
): readonly Service[] =>
  Object.values(state.services)
    .filter((each) => each.active && ownerOf(each, side) === id && reviewDueAt(each, side) <= at)
    .sort((a, b) => reviewDueAt(a, side) - reviewDueAt(b, side));
