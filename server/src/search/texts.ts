import {
  plainText,
  type Answers,
  type Commit,
  type DomainEvent,
  type MemberId,
  type Subtask,
} from "@tandem/shared";
import type { FoundIn, Piece } from "./port.ts";

/** What an event does to what can be found. */
export type Change =
  /** Something was said that stays, about a request or a sprint: `subject` is it, or null for what only this commit holds. */
  | {
      readonly kind: "said";
      readonly in: FoundIn;
      readonly thing: string;
      readonly subject: string | null;
      readonly text: string;
    }
  | { readonly kind: "gone"; readonly subject: string }
  /** The steps of a request are these: all others that it had are gone. */
  | { readonly kind: "steps"; readonly thing: string; readonly subjects: readonly string[] }
  /** Parts of a brief: what is left out stays as it was. */
  | { readonly kind: "brief"; readonly thing: string; readonly fields: BriefFields };

/** The parts of a brief that hold words. */
export interface BriefFields {
  readonly key?: string;
  readonly title?: string;
  readonly outcome?: string;
  readonly answers?: string;
  readonly waitingFor?: string;
  readonly ifMissed?: string;
  readonly meanwhileWaits?: string;
}

const answersOf = (fields: Answers): string =>
  Object.values(fields)
    .flatMap((answer) => (Array.isArray(answer) ? answer : [answer]))
    .filter((answer) => typeof answer === "string")
    .join("\n");

type Brief = Omit<BriefFields, "key" | "answers"> & { readonly fields?: Answers };

/** Of a brief or the part of it that changed. */
export function briefFields(brief: Brief): BriefFields {
  const { title, outcome, waitingFor, ifMissed, meanwhileWaits, fields } = brief;
  return {
    ...(title === undefined ? {} : { title }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(waitingFor === undefined ? {} : { waitingFor }),
    ...(ifMissed === undefined ? {} : { ifMissed }),
    ...(meanwhileWaits === undefined ? {} : { meanwhileWaits }),
    ...(fields === undefined ? {} : { answers: answersOf(fields) }),
  };
}

const said = (
  place: FoundIn,
  about: { readonly request: string } | { readonly sprint: string },
  text: string,
  subject: string | null = null,
): readonly Change[] => [
  { kind: "said", in: place, thing: "request" in about ? about.request : about.sprint, subject, text },
];

/** A sprint's name is its title, its goal what it is to bring. */
const sprintFields = ({ name, goal }: { readonly name?: string; readonly goal?: string }): BriefFields =>
  briefFields({ ...(name !== undefined && { title: name }), ...(goal !== undefined && { outcome: goal }) });

/** After an undo the steps are those that there were before; nothing where it was about something else. */
const stepsAnew = (request: string, steps: readonly Subtask[] | undefined): readonly Change[] =>
  steps === undefined
    ? []
    : [
        { kind: "steps", thing: request, subjects: steps.map(({ id }) => id) },
        ...steps.flatMap(({ id, title }) => said("step", { request }, title, id)),
      ];

/** The words that an event brings, changes or takes away. */
export function changesOf(event: DomainEvent): readonly Change[] {
  switch (event.type) {
    case "request.filed":
      return [
        {
          kind: "brief",
          thing: event.request,
          fields: {
            ...briefFields({ ...event.brief, meanwhileWaits: event.meanwhileWaits }),
            key: event.key,
          },
        },
      ];
    case "request.imported":
      return [
        {
          kind: "brief",
          thing: event.request,
          fields: { title: event.facts.title, key: event.facts.key },
        },
      ];
    case "request.edited":
      return [{ kind: "brief", thing: event.request, fields: briefFields(event.changes) }];
    case "request.restored":
      return [
        { kind: "brief", thing: event.request, fields: briefFields(event.fields) },
        ...stepsAnew(event.request, event.fields.subtasks),
      ];
    case "request.subtask_added":
      return said("step", event, event.subtask.title, event.subtask.id);
    case "request.subtask_changed":
      return event.changes.title === undefined ? [] : said("step", event, event.changes.title, event.subtask);
    case "request.subtask_removed":
      return [{ kind: "gone", subject: event.subtask }];
    case "sprint.planned":
      return [{ kind: "brief", thing: event.sprint, fields: sprintFields(event) }];
    case "sprint.changed":
      return [{ kind: "brief", thing: event.sprint, fields: sprintFields(event.changes) }];
    case "retro.noted":
      return said("retro", event, event.text, event.note);
    case "retro.note_removed":
      return [{ kind: "gone", subject: event.note }];
    case "retro.action_set":
      return said("action", event, event.text, event.action);
    case "retro.action_removed":
      return [{ kind: "gone", subject: event.action }];
    case "request.commented":
    case "comment.edited":
      return said("comment", event, event.text, event.comment);
    case "comment.removed":
      return [{ kind: "gone", subject: event.comment }];
    case "request.asked":
      return said("question", event, event.question);
    case "request.answered":
      return said("answer", event, event.answer);
    case "request.declined":
      return said("decline", event, `${event.reason}\n${event.alternative}`);
    case "request.appealed":
    case "request.withdrawn":
    case "request.delivery_returned":
    case "request.reopened":
    case "request.handed_over":
      return said("reason", event, event.reason);
    case "request.blocked":
    case "request.snoozed":
      return said("reason", event, event.note);
    case "request.delivery_accepted":
    case "request.outcome_reported":
      return said("outcome", event, event.words);
    default:
      return [];
  }
}

/** The changes of a commit with who made them, in order; what only the commit holds is named by its place. */
export const changesIn = (
  commit: Commit,
): readonly (Change & { readonly by: MemberId | null; readonly at: number; readonly place: string })[] =>
  commit.events.flatMap((event, i) =>
    changesOf(event).map((change) => ({
      ...change,
      by: commit.actor,
      at: commit.at,
      place: `${commit.seq}.${i}`,
    })),
  );

/** Stand before and after a word that was looked for. */
export const HIT = { from: "\u0001", to: "\u0002" } as const;

/** As it is read: without the signs of Markdown, and without the signs that mark a hit. */
export const readable = (text: string): string =>
  plainText(text).replaceAll(HIT.from, "").replaceAll(HIT.to, "");

/** The pieces of a text in which hits are marked. */
export const piecesOf = (marked: string): readonly Piece[] =>
  marked.split(HIT.from).flatMap((part, i) => {
    const [hit = "", ...rest] = i === 0 ? ["", part] : part.split(HIT.to);
    return [
      ...(hit === "" ? [] : [{ text: hit, isHit: true }]),
      ...(rest.join("") === "" ? [] : [{ text: rest.join(""), isHit: false }]),
    ];
  });
