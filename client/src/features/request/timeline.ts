import type {
  Commit,
  DomainEvent,
  EditedBrief,
  Instant,
  MemberId,
  RequestEvent,
  RequestId,
} from "@tandem/shared";
import { classWords } from "../../ui/class-sign.tsx";
import { dayWords } from "../../ui/format.ts";

/** What a brief's parts are called beside a change. */
export const BRIEF_LABELS: Readonly<Record<keyof EditedBrief, string>> = {
  title: "Name",
  outcome: "Outcome",
  fields: "Answers",
  value: "Worth",
  waitingFor: "Who is waiting",
  dueDate: "Date",
  ifMissed: "If missed",
  meanwhileWaits: "What waits meanwhile",
  campaign: "Campaign",
};

export type EventSign =
  | "file"
  | "accept"
  | "decline"
  | "plan"
  | "move"
  | "back"
  | "block"
  | "people"
  | "size"
  | "tick"
  | "attach"
  | "live"
  | "undo"
  | "archive";

interface Common {
  readonly id: string;
  readonly at: Instant;
  readonly actor: MemberId | null;
}

/** One thing that happened, as the page tells it. */
export type TimelineItem = Common &
  (
    | { readonly kind: "event"; readonly sign: EventSign; readonly words: string }
    | {
        readonly kind: "talk";
        readonly what: "comment" | "question" | "answer" | "decline" | "appeal" | "return" | "reopen";
        readonly text: string;
        /** Of a decline: what can be done instead. */
        readonly alternative?: string;
      }
    | {
        readonly kind: "edit";
        /** Which scope change this is; null: before the work was promised. */
        readonly scopeChange: number | null;
        readonly before: Partial<EditedBrief>;
        readonly after: Partial<EditedBrief>;
      }
  );

/** Names of what events speak of. */
export interface TimelineNames {
  readonly member: (id: MemberId | null) => string;
  readonly column: (id: string) => string;
  readonly sprint: (id: string) => string;
  readonly request: (id: RequestId) => string;
}

type Told =
  | { readonly sign: EventSign; readonly words: string }
  | {
      readonly what: Extract<TimelineItem, { kind: "talk" }>["what"];
      readonly text: string;
      readonly alternative?: string;
    }
  | null;

type Of<Type extends RequestEvent["type"]> = Extract<RequestEvent, { type: Type }>;

const event = (sign: EventSign, words: string): Told => ({ sign, words });

/** How each event is told; null: nothing that people care for. Edits are told apart. */
const TOLD: {
  readonly [Type in Exclude<RequestEvent["type"], "request.edited">]: (
    happened: Of<Type>,
    names: TimelineNames,
  ) => Told;
} = {
  "request.filed": () => event("file", "filed it."),
  "request.accepted": ({ size }) =>
    event("accept", `accepted it into ready${size === null ? "" : `, size ${size}`}.`),
  "request.asked": ({ question }) => ({ what: "question", text: question }),
  "request.answered": ({ answer }) => ({ what: "answer", text: answer }),
  "request.declined": ({ reason, alternative }) => ({ what: "decline", text: reason, alternative }),
  "request.appealed": ({ reason }) => ({ what: "appeal", text: reason }),
  "request.withdrawn": ({ reason }) =>
    event("decline", reason === "" ? "withdrew it." : `withdrew it: ${reason}`),
  "request.planned": ({ sprint }, { sprint: name }) => event("plan", `added it to ${name(sprint)}.`),
  "request.moved": ({ how, place }, { column }) =>
    how === "within"
      ? null
      : how === "forward"
        ? event("move", `moved it to ${column(place.column)}.`)
        : event(
            "back",
            `${how === "recall" ? "took it back from review" : "moved it back"} to ${column(place.column)}.`,
          ),
  "request.delivery_accepted": () => event("accept", "accepted the delivery."),
  "request.delivery_returned": ({ reason }) => ({ what: "return", text: reason }),
  "request.published": () => event("live", "put it live."),
  "request.reopened": ({ reason }) => ({ what: "reopen", text: reason }),
  "request.blocked": ({ note }) => event("block", `blocked it${note === "" ? "." : `: ${note}`}`),
  "request.unblocked": () => event("block", "ended the block."),
  "request.assigned": ({ assignees }, { member }) =>
    event(
      "people",
      assignees.length === 0
        ? "freed it: nobody works on it."
        : `gave it to ${assignees.map(member).join(", ")}.`,
    ),
  "request.sized": ({ size }) => event("size", size === null ? "took the size off." : `sized it ${size}.`),
  "request.triaged": ({ class: chosen, dueDate, worth, urgency, risk }) => {
    const by = chosen === "fixed_date" && dueDate !== null ? ` by ${dayWords(dueDate, { year: true })}` : "";
    const scores = `value ${worth}, urgency ${urgency}, risk ${risk}`;
    return event("size", `set class and scores: ${classWords[chosen].name}${by}, ${scores}.`);
  },
  "request.ticked": ({ list, items }) =>
    event("tick", `ticked the ${list} list: ${items.filter(({ done }) => done).length} of ${items.length}.`),
  "request.commented": ({ text }) => ({ what: "comment", text }),
  "request.attached": ({ file }) => event("attach", `added ${file.name}.`),
  "request.detached": ({ name }) => event("attach", `removed ${name}.`),
  "request.delegated": ({ delegate }, { member }) =>
    event(
      "people",
      delegate === null ? "answers for it again." : `named ${member(delegate)} to answer for it.`,
    ),
  "request.sprint_changed": ({ sprint }, { sprint: name }) =>
    event("plan", sprint === null ? "took it out of the sprint." : `moved it to ${name(sprint)}.`),
  "request.snoozed": ({ note }) =>
    event("plan", note === "" ? "put it aside for a while." : `put it aside for a while: ${note}`),
  "request.woken": () => event("plan", "took it up again."),
  "request.handed_over": ({ reason }) => event("people", `handed it to another pod: ${reason}`),
  "request.reminded": () => null,
  "request.restored": () => event("undo", "took the last step back."),
  "request.imported": () => event("archive", "came in with the history."),
  "request.archived": () => null,
};

const isAbout = (happened: DomainEvent, request: RequestId): happened is RequestEvent =>
  "request" in happened && happened.type.startsWith("request.") && happened.request === request;

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

/** A request's history, oldest first, from its commits. */
export function timelineOf(
  commits: readonly Commit[],
  request: RequestId,
  names: TimelineNames,
): readonly TimelineItem[] {
  const items: TimelineItem[] = [];
  let scopeChanges = 0;
  for (const { seq, at, actor, events } of commits) {
    events.forEach((happened, index) => {
      if (!isAbout(happened, request)) return;
      const common = { id: `${seq}.${index}`, at, actor };
      if (happened.type === "request.edited") {
        const { before, changes: after } = happened;
        const scopeChange = happened.scopeChange ? ++scopeChanges : null;
        items.push({ ...common, kind: "edit", scopeChange, before, after });
        return;
      }
      const tell = TOLD[happened.type] as (happened: RequestEvent, names: TimelineNames) => Told;
      const told = tell(happened, names);
      if (told === null) return;
      items.push(
        "what" in told ? { ...common, kind: "talk", ...told } : { ...common, kind: "event", ...told },
      );
    });
  }
  return joined(items);
}

/** Which of them are talk: what people said to each other. */
export const isTalk = (item: TimelineItem): boolean => item.kind === "talk";
