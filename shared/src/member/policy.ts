import type { PodId } from "../kernel/ids.ts";
import type { Request } from "../request/request.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { Member, Role } from "./member.ts";

export const hasRole = (actor: Member, role: Role): boolean => actor.roles.includes(role);
export const isAdmin = (actor: Member): boolean => hasRole(actor, "admin");
export const isLeader = (actor: Member): boolean => hasRole(actor, "leader");
export const isLead = (actor: Member, pod: PodId | null): boolean =>
  pod !== null && actor.pods[pod] === "lead";
/** Pod member or pod lead of this pod. */
export const isPodHand = (actor: Member, pod: PodId | null): boolean => pod !== null && pod in actor.pods;
/** More than a viewer: may file, comment, watch. */
export const mayTakePart = (actor: Member): boolean =>
  actor.roles.some((role) => role !== "viewer") || Object.keys(actor.pods).length > 0;

/** Who filed it; not while they are only a viewer. */
export const isRequester = (actor: Member, request: Request): boolean =>
  mayTakePart(actor) && actor.id === request.requester;

/** Has a say in how a request is worked on: its pod, and who filed it. */
export const maySteer = (actor: Member, request: Request | undefined): boolean =>
  !!request && (isPodHand(actor, request.pod) || isRequester(actor, request));

/** The requester, or the delegate they named; not while they are only a viewer. */
export const speaksFor = (actor: Member, request: Request): boolean =>
  isRequester(actor, request) || (mayTakePart(actor) && actor.id === request.delegate);

/** A leader of the side that asked. */
export const leadsSideOf = (actor: Member, request: Request): boolean =>
  isLeader(actor) && actor.side === request.requesterSide;

const FIVE_DAYS = 5 * 86_400_000;

/**
 * Whether a leader of the requester's side may stand in: the requester is deactivated, or neither they nor their delegate
 * said a word for five days in review.
 * `now` is the time of the command, in milliseconds.
 */
export const needsStandIn = (state: WorkspaceState, request: Request, now: number): boolean => {
  const requester = request.requester === null ? undefined : state.members[request.requester];
  if (!requester?.active) return true;
  const visit = request.visits.at(-1);
  if (visit?.standing !== "review" || typeof visit.from !== "number") return false;
  const word = request.comments.findLast(({ by }) => by === request.requester || by === request.delegate);
  return now - Math.max(visit.from, word?.at ?? 0) >= FIVE_DAYS;
};
