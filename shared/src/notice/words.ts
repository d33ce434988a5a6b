import { plainText, spoken } from "../conversation/plain-text.ts";
import type { MemberId } from "../kernel/ids.ts";
import type { DomainEvent } from "../workspace/events.ts";
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

/** What a notice quotes of its commit about this, in one line and shortened; "" where nobody said anything. */
export function noticeExcerpt(events: readonly DomainEvent[], about: About, nameOf: NameOf): string {
  for (const event of events) {
    if (!("request" in event) || event.request !== about.id) continue;
    const signs = [...saidIn(event, nameOf).replace(/\s+/g, " ").trim()];
    if (signs.length > MOST_EXCERPT)
      return `${signs
        .slice(0, MOST_EXCERPT - 1)
        .join("")
        .trimEnd()}…`;
    if (signs.length > 0) return signs.join("");
  }
  return "";
}
