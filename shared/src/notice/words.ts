import { plainText, spoken } from "../conversation/plain-text.ts";
import type { MemberId } from "../kernel/ids.ts";
import { isBlocker, type LinkKind, type RequestLink } from "../link/link.ts";
import { requestOf } from "../request/in-stage.ts";
import type { DomainEvent } from "../workspace/events.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import type { About } from "./about.ts";
import type { NoticeKind } from "./kinds.ts";

/** Characters of what was said that a notice shows. */
const MOST_EXCERPT = 280;

const SENTENCES: Readonly<Record<NoticeKind, (who: string) => string>> = {
  asked: (who) => `${who} has a question`,
  delivered: (who) => `${who} delivered this for your review`,
  blocked: (who) => `${who} cannot go on without you`,
  declined: (who) => `${who} declined this, with an alternative`,
  accepted: (who) => `${who} accepted this`,
  planned: (who) => `${who} planned this into a sprint`,
  started: (who) => `${who} began to work on this`,
  published: (who) => `${who} made this live`,
  recurring_filed: () => "This was filed for you, as planned",
  recurring_paused: () => "This could not be filed as planned, and is paused",
  reminded: () => "This still waits for you",
  outcome_asked: () => "What did this bring",
  expedite: (who) => `${who} needs this at once`,
  filed: (who) => `${who} filed this`,
  answered: (who) => `${who} answered`,
  appealed: (who) => `${who} appealed the decline`,
  assigned: (who) => `${who} assigned this to you`,
  returned: (who) => `${who} returned the delivery`,
  reopened: (who) => `${who} reopened this`,
  delivery_accepted: (who) => `${who} accepted the delivery`,
  unblocked: (who) => `${who} unblocked this`,
  scope_changed: (who) => `${who} changed the brief after the start`,
  withdrawn: (who) => `${who} withdrew this`,
  answer_due: () => "The first answer to this falls due soon",
  snooze_over: () => "This is back from its snooze",
  handed_over: (who) => `${who} handed this to your pod`,
  handed_on: (who) => `${who} handed this to another pod`,
  outcome_reported: (who) => `${who} told what this brought`,
  mentioned: (who) => `${who} mentioned you`,
  commented: (who) => `${who} commented`,
  delegated: (who) => `${who} asks you to speak for this request`,
  step_assigned: (who) => `${who} gave you a step of this`,
  linked: (who) => `${who} linked this to another request`,
  blocker_over: () => "Something that this waited for is over",
  goal_owner_lost: () =>
    "The other owner of your goal left, so it is a draft until someone takes their place",
  review_due: () => "It is time to look through your service",
};

/** A notice as a sentence without its full stop. `who` did it: a name, or Tandem. */
export const noticeSentence = (kind: NoticeKind, who: string): string => SENTENCES[kind](who);

type NameOf = (member: MemberId) => string;

/** What an event says in people's own words, if it does. */
function saidIn(event: DomainEvent, nameOf: NameOf): string {
  switch (event.type) {
    case "request.filed":
      return plainText(event.brief.outcome);
    case "request.asked":
      return spoken({ text: event.question, mentions: event.mentions }, nameOf);
    case "request.answered":
      return spoken({ text: event.answer, mentions: event.mentions }, nameOf);
    case "request.declined":
      return `${plainText(event.reason)} Instead: ${plainText(event.alternative)}`;
    case "request.appealed":
    case "request.withdrawn":
    case "request.delivery_returned":
    case "request.reopened":
    case "request.handed_over":
      return plainText(event.reason);
    case "request.subtask_added":
      return event.subtask.title;
    case "request.subtask_changed":
      return event.changes.title ?? event.title;
    case "request.outcome_reported":
      return plainText(event.words);
    case "request.blocked":
      return plainText(event.note);
    case "request.commented":
    case "comment.edited":
      return spoken(event, nameOf);
    default:
      return "";
  }
}

/** What a link makes of the request that is told of it. `other` is the other's key. */
const LINKED: Readonly<Record<LinkKind, Readonly<Record<RequestLink["way"], (other: string) => string>>>> = {
  blocks: { out: (other) => `It blocks ${other}`, in: (other) => `${other} blocks it` },
  duplicates: { out: (other) => `It says the same as ${other}`, in: (other) => `${other} says the same` },
  relates: {
    out: (other) => `It has to do with ${other}`,
    in: (other) => `It has to do with ${other}`,
  },
  follow_up: { out: (other) => `It follows up ${other}`, in: (other) => `${other} follows it up` },
  part_of: { out: (other) => `It is part of ${other}`, in: (other) => `${other} is part of it` },
};

const OVER: Partial<Record<DomainEvent["type"], string>> = {
  "request.published": "is live",
  "request.declined": "was declined",
  "request.withdrawn": "was withdrawn",
};

/** What an event says about another request than its own: that they are linked, or that one no longer holds the other up. */
function saidOfOther(event: DomainEvent, id: string, state: WorkspaceState): string {
  if (event.type === "request.linked") {
    if (event.to === id) return LINKED[event.kind].in(event.key);
    return event.request === id ? LINKED[event.kind].out(event.toKey) : "";
  }
  if (event.type === "request.filed")
    return event.followUpOf?.request === id ? LINKED.follow_up.in(event.key) : "";
  const over = OVER[event.type];
  if (over === undefined || !("request" in event) || event.request === id) return "";
  const link = requestOf(state, id)?.links.find((one) => isBlocker(one) && one.other === event.request);
  return link ? `${link.key}, which it waited for, ${over}` : "";
}

/** What a notice quotes of its commit about this, in one line and shortened; "" where nobody said anything. */
export function noticeExcerpt(
  events: readonly DomainEvent[],
  about: About,
  nameOf: NameOf,
  state: WorkspaceState,
): string {
  for (const event of events) {
    const own = "request" in event && event.request === about.id ? saidIn(event, nameOf) : "";
    const signs = [...(own || saidOfOther(event, about.id, state)).replace(/\s+/g, " ").trim()];
    if (signs.length > MOST_EXCERPT)
      return `${signs
        .slice(0, MOST_EXCERPT - 1)
        .join("")
        .trimEnd()}…`;
    if (signs.length > 0) return signs.join("");
  }
  return "";
}
