import { businessClock } from "../kernel/business-time.ts";
import { zoneClock } from "../kernel/calendar-time.ts";
import type { MemberId, PodId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/when.ts";
import { isLead, isLeader, isPodHand } from "../member/policy.ts";
import type { Member } from "../member/member.ts";
import { dutyOf } from "../pod/rota.ts";
import type { Request } from "../request/request.ts";
import type { WorkspaceState } from "../workspace/state.ts";

type Someone = MemberId | null;

const membersWho = (state: WorkspaceState, is: (member: Member) => boolean): MemberId[] =>
  Object.values(state.members)
    .filter((member) => member.active && is(member))
    .map(({ id }) => id);

const isHere = (state: WorkspaceState, member: Someone): boolean =>
  member !== null && state.members[member]?.active === true;

/** Everyone of the pod. */
export const podHands = (state: WorkspaceState, pod: PodId | null): Someone[] =>
  membersWho(state, (member) => isPodHand(member, pod));

/** The pod's leads; where it has none, everyone of it. */
export function podLeads(state: WorkspaceState, pod: PodId | null): Someone[] {
  const leads = membersWho(state, (member) => isLead(member, pod));
  return leads.length > 0 ? leads : podHands(state, pod);
}

/** Who answers what comes in at this time: whoever the rota says; where it says nobody, the pod's leads. */
export function onDuty(state: WorkspaceState, pod: PodId | null, at: Instant): Someone[] {
  const found = pod === null ? undefined : state.pods[pod];
  if (!found?.rota || state.settings === null) return podLeads(state, pod);
  const zone = zoneClock(state.settings.zone);
  const { isWorkingDay } = businessClock(zone, state.settings.calendar);
  const duty = dutyOf(found, state.members, zone.epochDayAt(at), isWorkingDay);
  return duty === null ? podLeads(state, pod) : [duty.member];
}

/** The requester and their delegate; where neither is here any more, the leaders who may act in their place. */
export function askers(state: WorkspaceState, request: Request): Someone[] {
  const own = [request.requester, request.delegate];
  return own.some((member) => isHere(state, member))
    ? own
    : membersWho(state, (member) => isLeader(member) && member.side === request.requesterSide);
}

/** Who works on it; while nobody does, the pod's leads. */
export const workers = (state: WorkspaceState, request: Request): readonly Someone[] =>
  request.assignees.some((member) => isHere(state, member))
    ? request.assignees
    : podLeads(state, request.pod);

/** Who is told how it goes on: who watches it, and the delegate. */
export const followers = (request: Request): Someone[] => [...request.watchers, request.delegate];

/** Who hears what is said: who follows it and who works on it, and always someone of the pod. */
export function listeners(state: WorkspaceState, request: Request): Someone[] {
  const own = [...followers(request), ...request.assignees];
  const hands = podHands(state, request.pod);
  return own.some((member) => hands.includes(member))
    ? own
    : [...own, ...onDuty(state, request.pod, state.at)];
}

/** Who may decide an appeal: the pod's other leads; where there is none, leaders of IT, else any leader. */
export function appealDeciders(state: WorkspaceState, request: Request): Someone[] {
  const other = (is: (member: Member) => boolean) =>
    membersWho(state, (member) => member.id !== request.lastDecliner && is(member));
  const leads = other((member) => isLead(member, request.pod));
  if (leads.length > 0) return leads;
  const itLeaders = other((member) => isLeader(member) && member.side === "it");
  return itLeaders.length > 0 ? itLeaders : other(isLeader);
}
