import type {
  Commit,
  CommentId,
  ConversationEvent,
  DomainEvent,
  LinkEvent,
  OutcomeEvent,
  RequestEvent,
  RequestId,
} from "@tandem/shared";
import { linkWords } from "../ui/link-words.ts";
import type { Common, Talk, TimelineItem, TimelineNames } from "./timeline-item.ts";
import { TOLD, type By, type Told, type ToldEvent } from "./timeline-words.ts";

type About = LinkEvent | RequestEvent | ConversationEvent | OutcomeEvent;

const isLinking = (happened: DomainEvent): happened is LinkEvent =>
  happened.type === "request.linked" || happened.type === "request.unlinked";

const isAbout = (happened: DomainEvent, request: RequestId): happened is About =>
  "request" in happened &&
  (happened.type.startsWith("request.") || happened.type.startsWith("comment.")) &&
  (happened.request === request || (isLinking(happened) && happened.to === request));

/** Ticks in a row by one person are one line: a list worked through is one piece of news. */
function joined(items: readonly TimelineItem[]): TimelineItem[] {
  const result: TimelineItem[] = [];
  for (const item of items) {
    const last = result.at(-1);
    const isTick = (one: TimelineItem | undefined) => one?.kind === "event" && one.sign === "tick";
    if (last && isTick(item) && isTick(last) && last.actor === item.actor) result.pop();
    result.push(item);
  }
  return result;
}

/** A request's history, oldest first, from its commits. Comments stand where they were said, as they read by now. */
export function timelineOf(
  commits: readonly Commit[],
  request: RequestId,
  names: TimelineNames,
): readonly TimelineItem[] {
  const items: TimelineItem[] = [];
  const said = new Map<CommentId, number>();
  let scopeChanges = 0;

  function revise(comment: CommentId, change: (talk: Talk) => Talk): void {
    const index = said.get(comment) ?? -1;
    const talk = items[index];
    if (talk?.kind === "talk") items[index] = change(talk);
  }

  function tell(happened: About, common: Common): void {
    switch (happened.type) {
      case "request.watched":
      case "comment.reacted":
        return;
      case "request.linked":
      case "request.unlinked": {
        const { kind, to } = happened;
        const isHere = happened.request === request;
        const how = `${linkWords[kind][isHere ? "out" : "in"].toLowerCase()} ${names.request(isHere ? to : happened.request)}`;
        const words = happened.type === "request.linked" ? `linked it: ${how}.` : `took a link off: ${how}.`;
        items.push({ ...common, kind: "event", sign: "link", words });
        return;
      }
      case "comment.edited": {
        const { text, mentions } = happened;
        return revise(happened.comment, (talk) => ({ ...talk, text, mentions, editedAt: common.at }));
      }
      case "comment.removed":
        return revise(happened.comment, (talk) => ({ ...talk, text: "", removedBy: common.actor }));
      case "request.edited": {
        const { before, changes: after } = happened;
        const scopeChange = happened.scopeChange ? ++scopeChanges : null;
        items.push({ ...common, kind: "edit", scopeChange, before, after });
        return;
      }
      default: {
        const words = TOLD[happened.type] as (happened: ToldEvent, names: TimelineNames, by: By) => Told;
        const told = words(happened, names, common.actor);
        if (told === null) return;
        if (!("what" in told)) items.push({ ...common, kind: "event", ...told });
        else if (told.comment !== undefined)
          said.set(told.comment, items.push({ ...common, kind: "talk", ...told }) - 1);
        else items.push({ ...common, kind: "talk", ...told });
      }
    }
  }

  for (const { seq, at, actor, events } of commits)
    events.forEach((happened, index) => {
      if (isAbout(happened, request)) tell(happened, { id: `${seq}.${index}`, at, actor });
    });
  return joined(items);
}

/** Which of them are talk: what people said to each other. */
export const isTalk = (item: TimelineItem): item is Talk => item.kind === "talk";
