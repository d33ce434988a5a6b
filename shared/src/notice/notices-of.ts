import { tableGet } from "../kernel/table.ts";
import type { ConversationEvent } from "../conversation/events.ts";
import type { MemberId, RequestId } from "../kernel/ids.ts";
import type { LinkEvent } from "../link/events.ts";
import type { RequestEvent } from "../request/events.ts";
import { isClosed, requestOf } from "../request/in-stage.ts";
import type { Request } from "../request/request.ts";
import { ownerOf } from "../catalogue/review-due.ts";
import type { Commit } from "../workspace/commit.ts";
import type { DomainEvent } from "../workspace/events.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { About } from "./about.ts";
import {
  appealDeciders,
  askers,
  followers,
  listeners,
  onDuty,
  podHands,
  podLeads,
  workers,
} from "./audience.ts";
import type { NoticeKind } from "./kinds.ts";

/** That one member is to be told of one thing. */
export interface Notice {
  readonly member: MemberId;
  readonly kind: NoticeKind;
  readonly about: About;
}

/** Around one event: the commit, the state before and after it, and its request in both. */
interface Around {
  readonly commit: Commit;
  readonly state: WorkspaceState;
  readonly before: Request | undefined;
  readonly after: Request;
}

type Tell = (event: DomainEvent, around: Around) => readonly Told[];
/** A kind, who is told of it, and the request that it is about where that is not the event's own. */
type Told = readonly [NoticeKind, readonly (MemberId | null)[], RequestId?];
type AboutRequest = RequestEvent | ConversationEvent | LinkEvent;
type EventOf<Type extends AboutRequest["type"]> = Extract<AboutRequest, { type: Type }>;

const isAmong = (members: readonly MemberId[], member: MemberId | null): boolean =>
  member !== null && members.includes(member);

/** Those who are not told in another way. */
const without = (members: readonly MemberId[], told: readonly (MemberId | null)[]): readonly MemberId[] =>
  members.filter((member) => !told.includes(member));

/** Who takes part in a request hears that another has to do with it now. */
function linked(state: WorkspaceState, id: RequestId): readonly Told[] {
  const request = requestOf(state, id);
  return request ? [["linked", [...followers(request), ...request.assignees], id]] : [];
}

/** What waited for this one can go on, once this one is over: its people hear so. */
const noLongerHeld = (state: WorkspaceState, { links }: Request): readonly Told[] =>
  links.flatMap(({ kind, way, other }): readonly Told[] => {
    const held = kind === "blocks" && way === "out" ? requestOf(state, other) : undefined;
    return held && !isClosed(held) ? [["blocker_over", [...followers(held), ...held.assignees], other]] : [];
  });

/** Who is told what of each event. One that is not named here is told to nobody: it shows on the board. */
const TOLD: {
  readonly [Type in AboutRequest["type"]]?: (event: EventOf<Type>, around: Around) => readonly Told[];
} = {
  "request.filed": (event, { commit, state }) => [
    event.class === "expedite"
      ? ["expedite", podHands(state, event.pod)]
      : ["filed", onDuty(state, event.pod, commit.at)],
    // Filed by the clock in their name.
    ["recurring_filed", commit.actor === null ? [event.requester] : []],
    ...(event.followUpOf ? linked(state, event.followUpOf.request) : []),
  ],
  "request.triaged": (event, { state, before, after }) => [
    [
      "expedite",
      event.class === "expedite" && before?.class !== "expedite" ? podHands(state, after.pod) : [],
    ],
  ],
  "request.edited": ({ scopeChange }, { state, after }) => [
    ["scope_changed", scopeChange ? workers(state, after) : []],
  ],
  "request.accepted": (_event, { after }) => [["accepted", followers(after)]],
  "request.asked": ({ mentions }, { state, after }) => {
    const asked = askers(state, after);
    return [
      ["asked", asked],
      ["mentioned", without(mentions, asked)],
    ];
  },
  "request.answered": ({ mentions }, { commit, state, before, after }) => {
    const asker = before?.question?.by ?? null;
    const isHere = asker !== null && state.members[asker]?.active === true;
    const answered = isHere ? [asker] : onDuty(state, after.pod, commit.at);
    return [
      ["answered", answered],
      ["mentioned", without(mentions, answered)],
    ];
  },
  "request.declined": (_event, { state, after }) => [
    ["declined", [...askers(state, after), ...followers(after)]],
    ...noLongerHeld(state, after),
  ],
  "request.appealed": (_event, { state, after }) => [["appealed", appealDeciders(state, after)]],
  "request.withdrawn": (_event, { state, before, after }) => [
    ["withdrawn", [...followers(after), ...after.assignees, before?.question?.by ?? null]],
    ...noLongerHeld(state, after),
  ],
  "request.planned": (_event, { after }) => [["planned", followers(after)]],
  "request.moved": ({ how }, { state, before, after }) => {
    if (how !== "forward" || before === undefined || before.standing === after.standing) return [];
    if (after.standing === "review") return [["delivered", askers(state, after)]];
    return [["started", after.standing === "in_progress" ? followers(after) : []]];
  },
  "request.delivery_accepted": (_event, { state, after }) => [["delivery_accepted", workers(state, after)]],
  "request.delivery_returned": (_event, { state, after }) => [["returned", workers(state, after)]],
  "request.published": (_event, { state, after }) => [
    ["published", [...followers(after), ...after.assignees]],
    ...noLongerHeld(state, after),
  ],
  "request.reopened": (_event, { state, after }) => [
    ["reopened", [...workers(state, after), ...followers(after)]],
  ],
  "request.blocked": ({ reason, owner }, { state, after }) => [
    ["blocked", reason === "marketing" ? [...askers(state, after), owner] : [owner]],
  ],
  "request.unblocked": (_event, { before, after }) => [
    ["unblocked", [...after.assignees, before?.block?.by ?? null]],
  ],
  "request.assigned": ({ assignees }, { before }) => [
    ["assigned", assignees.filter((member) => before?.assignees.includes(member) !== true)],
  ],
  "request.commented": ({ mentions }, { state, after }) => [
    ["mentioned", mentions],
    ["commented", listeners(state, after).filter((member) => !isAmong(mentions, member))],
  ],
  // Naming someone in an edit tells them, and nobody a second time.
  "comment.edited": ({ mentions }, { before }) => [
    ["mentioned", mentions.filter((member) => !isAmong(before?.watchers ?? [], member))],
  ],
  "request.woken": (_event, { commit, state, before, after }) => [
    // Woken by hand: whoever did knows.
    [
      "snooze_over",
      commit.actor === null ? [...onDuty(state, after.pod, commit.at), before?.snoozed?.by ?? null] : [],
    ],
  ],
  "request.handed_over": ({ pod }, { commit, state, before, after }) => {
    // Whoever answers there, and the lead who plans it; then those who asked and whose hands it leaves.
    const takers = [...onDuty(state, pod, commit.at), ...podLeads(state, pod)];
    const others = [...followers(after), ...(before?.assignees ?? [])];
    return [
      ["handed_over", takers],
      ["handed_on", others.filter((member) => !takers.includes(member))],
    ];
  },
  "request.reminded": ({ what }, { commit, state, after }) => [
    what === "answer"
      ? ["answer_due", onDuty(state, after.pod, commit.at)]
      : ["reminded", askers(state, after)],
  ],
  "request.subtask_added": ({ subtask }) => [["step_assigned", [subtask.assignee]]],
  "request.subtask_changed": ({ changes }) => [["step_assigned", [changes.assignee ?? null]]],
  // Of a split the whole is told once, and not each of its parts.
  "request.linked": ({ request, to, kind }, { state }) => [
    ...(kind === "part_of" ? [] : linked(state, request)),
    ...linked(state, to),
  ],
  "request.delegated": ({ delegate }) => [["delegated", [delegate]]],
};

/** Of what needs no request in the state: it may be archived already, or the event is about something else. */
function toldElsewhere(event: DomainEvent, commit: Commit, state: WorkspaceState): readonly Told[] {
  if (event.type === "service.reminded") {
    const service = state.services[event.service];
    return [["review_due", service ? [ownerOf(service, event.side)] : []]];
  }
  if (event.type === "goal.owner_lost") {
    const owners = state.goals[event.goal]?.owners;
    return [["goal_owner_lost", owners ? [owners[event.side === "it" ? "marketing" : "it"]] : []]];
  }
  if (event.type === "request.outcome_asked") return [["outcome_asked", [event.requester]]];
  // Paused by hand: whoever did knows.
  if (event.type === "recurring.paused")
    return [
      ["recurring_paused", commit.actor === null ? [state.recurring[event.recurring]?.owner ?? null] : []],
    ];
  if (event.type !== "request.outcome_reported") return [];
  const request = requestOf(state, event.request);
  const pod = (request ?? (state.archive && tableGet(state.archive, event.request)))?.pod ?? null;
  return [["outcome_reported", request ? workers(state, request) : podLeads(state, pod)]];
}

function toldOf(event: DomainEvent, commit: Commit, before: WorkspaceState, state: WorkspaceState) {
  const told = TOLD[event.type as keyof typeof TOLD] as Tell | undefined;
  const after = "request" in event ? requestOf(state, event.request) : undefined;
  if (told === undefined || after === undefined) return toldElsewhere(event, commit, state);
  return told(event, { commit, state, before: requestOf(before, after.id), after });
}

/** What notices of an event are about; null: nothing that anyone is told of. */
function aboutOf(event: DomainEvent): About | null {
  if ("request" in event) return { what: "request", id: event.request };
  if (event.type === "service.reminded") return { what: "service", id: event.service };
  if (event.type === "goal.owner_lost") return { what: "goal", id: event.goal };
  return event.type === "recurring.paused" ? { what: "recurring", id: event.recurring } : null;
}

/**
 * Who is to be told what of a commit, each kind once a member and what it is about. Nobody hears of what they did themselves, and
 * nobody who is deactivated hears anything.
 */
export function noticesOf(commit: Commit, before: WorkspaceState, after: WorkspaceState): Notice[] {
  const notices = new Map<string, Notice>();
  for (const event of commit.events) {
    const about = aboutOf(event);
    if (about === null) continue;
    for (const [kind, members, request] of toldOf(event, commit, before, after)) {
      for (const member of members) {
        if (member === null || member === commit.actor || after.members[member]?.active !== true) continue;
        const shown = request === undefined ? about : { what: "request" as const, id: request };
        notices.set(`${member} ${kind} ${shown.id}`, { member, kind, about: shown });
      }
    }
  }
  return [...notices.values()];
}
